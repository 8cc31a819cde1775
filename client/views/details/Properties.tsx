import { useState } from "preact/hooks";
import { propertyName, valueName } from "../../evidence/names.ts";
import type { Listed } from "../../evidence/properties.ts";
import { toLink } from "../../evidence/values.ts";
import { detailWords } from "../../i18n/details.ts";
import type { ViewProps } from "../props.ts";
import { DocumentLink, SafeLink } from "./DocumentLink.tsx";

interface Props extends ViewProps {
  properties: Listed[];
  elementKey: string;
  /** Key of the document an edge comes from. */
  source?: string | undefined;
}

const foldedFrom = 200;

/** The properties in the reader's language, the document and the key. */
export function Properties({ properties, elementKey, source, ...views }: Props) {
  const language = views.session.language.value;
  const lens = views.explorer.lens.value;
  const words = detailWords(language);
  return (
    <section class="details-part">
      <h3>{words.properties}</h3>
      <dl class="properties">
        {properties.map(({ name, value }) => (
          <div key={name}>
            <dt>{propertyName(name, lens, language)}</dt>
            <dd>
              <PropertyValue {...views} value={value} text={valueName(name, value, lens, language)} />
            </dd>
          </div>
        ))}
        {source !== undefined && (
          <div>
            <dt>{words.source}</dt>
            <dd>
              <DocumentLink {...views} documentKey={source} />
            </dd>
          </div>
        )}
        <div>
          <dt>{words.key}</dt>
          <dd class="mono">{elementKey}</dd>
        </div>
      </dl>
    </section>
  );
}

function PropertyValue({ value, text, session }: Pick<ViewProps, "session"> & { value: unknown; text: string }) {
  const url = toLink(value);
  if (url !== undefined) return <SafeLink url={url} text={text} session={session} />;
  return text.length > foldedFrom ? <Folded text={text} session={session} /> : <span>{text}</span>;
}

function Folded({ text, session }: Pick<ViewProps, "session"> & { text: string }) {
  const [open, setOpen] = useState(false);
  const words = detailWords(session.language.value);
  return (
    <>
      {open ? text : `${[...text].slice(0, foldedFrom * 0.75).join("")}…`}{" "}
      <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? words.less : words.whole}
      </button>
    </>
  );
}
