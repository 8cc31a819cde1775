import { nameOf } from "../../evidence/names.ts";
import { noteOf } from "../../evidence/provenance.ts";
import { formatValue, toLink } from "../../evidence/values.ts";
import type { Node } from "../../graph/types.ts";
import { detailWords } from "../../i18n/details.ts";
import { SafeLink } from "../details/DocumentLink.tsx";
import { Glyph } from "../details/Glyph.tsx";
import type { ViewProps } from "../props.ts";

interface Props extends ViewProps {
  documents: Node[];
  /** Key of the document whose text is open. */
  shown: string | undefined;
  open: (key: string) => void;
}

/** The documents that the relationships name, with date, licence and address; a press opens the text. */
export function DocumentList({ documents, shown, open, ...views }: Props) {
  const { explorer, session } = views;
  const language = session.language.value;
  const words = detailWords(language);
  if (documents.length === 0) return null;
  return (
    <section>
      <h3>{words.documents}</h3>
      <ul>
        {documents.map((document) => (
          <li key={document.key}>
            <button
              type="button"
              class="document"
              aria-current={document.key === shown ? "true" : undefined}
              onClick={() => open(document.key)}
            >
              <Glyph {...views} node={document} />
              {nameOf(document, explorer.lens.value, language)}
            </button>
            <DocumentFacts {...views} document={document} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function DocumentFacts({ document, session }: ViewProps & { document: Node }) {
  const language = session.language.value;
  const words = detailWords(language);
  const { date, url, licence } = document.properties;
  const link = toLink(url);
  const note = noteOf(document)?.[language];
  if (date === undefined && link === undefined && licence === undefined && note === undefined) return null;
  return (
    <div class="document-facts">
      {date !== undefined && date !== null && <p>{formatValue(date, language)}</p>}
      {licence !== undefined && licence !== null && (
        <p>
          {words.licence}: {formatValue(licence, language)}
        </p>
      )}
      {link !== undefined && (
        <p>
          <SafeLink url={link} text={new URL(link).host} session={session} />
        </p>
      )}
      {note !== undefined && <p>{note}</p>}
    </div>
  );
}
