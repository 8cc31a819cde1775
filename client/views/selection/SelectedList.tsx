import { useState } from "preact/hooks";
import { edgeName } from "../../evidence/names.ts";
import { exploreWords } from "../../i18n/explore.ts";
import { Glyph } from "../details/Glyph.tsx";
import { EdgeGlyph } from "../EdgeGlyph.tsx";
import type { Target } from "../menu/target.ts";
import type { ViewProps } from "../props.ts";

const step = 100;

/** The names of what is selected; a press selects that one alone, pointing at one marks it on the canvas. */
export function SelectedList({ target, ...views }: ViewProps & { target: Target }) {
  const { explorer, session } = views;
  const words = exploreWords(session.language.value);
  const [most, setMost] = useState(step);
  const shown = target.keys.slice(0, most);
  const rest = target.keys.length - shown.length;
  return (
    <section class="selection-part selected-list">
      <ul onMouseLeave={() => explorer.hover(undefined)}>
        {shown.map((key) => (
          <li key={key}>
            <button
              type="button"
              onClick={() => explorer.select({ kind: explorer.node(key) ? "node" : "edge", key })}
              onMouseEnter={() => explorer.hover(key)}
              onFocus={() => explorer.hover(key)}
              onBlur={() => explorer.hover(undefined)}
            >
              <Name {...views} elementKey={key} />
            </button>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="link-button" onClick={() => setMost(most + step)}>
          {words.andMore(rest)}
        </button>
      )}
    </section>
  );
}

function Name({ elementKey, ...views }: ViewProps & { elementKey: string }) {
  const { explorer, session } = views;
  const lens = explorer.lens.value;
  const node = explorer.node(elementKey);
  const edge = explorer.edge(elementKey);
  if (node) {
    return (
      <>
        <Glyph {...views} node={node} />
        <span>{explorer.captionOf(node)}</span>
      </>
    );
  }
  if (!edge) return null;
  const [source, target] = [edge.source, edge.target].map((key) => explorer.node(key));
  return (
    <>
      <EdgeGlyph type={edge.type} lens={lens} theme={session.theme.value} />
      <span>
        {source && explorer.captionOf(source)}{" "}
        <span class="menu-type">{edgeName(edge, lens, session.language.value)}</span>{" "}
        {target && explorer.captionOf(target)}
      </span>
    </>
  );
}
