import { useState } from "preact/hooks";
import { typeName } from "../../evidence/names.ts";
import { basisOf, labelOf } from "../../graph/lens.ts";
import { show } from "../../graph/showing.ts";
import { facetWords } from "../../i18n/facets.ts";
import { t } from "../../i18n/text.ts";
import { EdgeGlyph } from "../EdgeGlyph.tsx";
import { NodeGlyph } from "../NodeGlyph.tsx";
import type { ViewProps } from "../props.ts";

type Props = Pick<ViewProps, "session" | "explorer">;

const some = 8;

/** What was hidden by hand, one by one by its name; the first few, more when asked for. */
export function HiddenEach({ keys, ...views }: Props & { keys: readonly string[] }) {
  const [most, setMost] = useState(some);
  const words = facetWords(views.session.language.value);
  const rest = keys.length - most;
  return (
    <ul class="hidden-each">
      {keys.slice(0, most).map((key) => (
        <One key={key} name={key} {...views} />
      ))}
      {rest > 0 && (
        <li>
          <button type="button" class="link-button" onClick={() => setMost(most + 5 * some)}>
            {words.moreByHand(rest)}
          </button>
        </li>
      )}
    </ul>
  );
}

function One({ name: key, session, explorer }: Props & { name: string }) {
  const language = session.language.value;
  const lens = explorer.lens.value;
  const theme = session.theme.value;
  const node = explorer.node(key);
  const edge = explorer.edge(key);
  const captionAt = (end: string) => {
    const found = explorer.node(end);
    return found ? explorer.captionOf(found) : end;
  };
  const name = edge
    ? [captionAt(edge.source), typeName(edge.type, lens, language), captionAt(edge.target)].join(" – ")
    : captionAt(key);
  return (
    <li>
      {node && <NodeGlyph label={labelOf(node, lens)} lens={lens} theme={theme} />}
      {edge && <EdgeGlyph basis={basisOf(edge)} type={edge.type} lens={lens} theme={theme} />}
      <span class="hidden-name">{name}</span>
      <button
        type="button"
        class="link-button"
        aria-label={facetWords(language).showOne(name)}
        onClick={() => show(explorer.desk, [key])}
      >
        {t(language).show}
      </button>
    </li>
  );
}
