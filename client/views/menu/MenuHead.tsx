import { edgeName } from "../../evidence/names.ts";
import { exploreWords } from "../../i18n/explore.ts";
import { Glyph } from "../details/Glyph.tsx";
import { EdgeGlyph } from "../EdgeGlyph.tsx";
import type { ViewProps } from "../props.ts";
import type { Target } from "./target.ts";

/** What the menu is for: a node, a relationship with its ends, so many selected, or the canvas. */
export function MenuHead({ target, ...views }: ViewProps & { target: Target }) {
  const { explorer, session } = views;
  const language = session.language.value;
  const words = exploreWords(language);
  const lens = explorer.lens.value;
  const { keys, nodes, edges } = target;
  const node = nodes[0] === undefined ? undefined : explorer.node(nodes[0]);
  const edge = edges[0] === undefined ? undefined : explorer.edge(edges[0]);
  if (keys.length > 1) return <p class="menu-head">{words.selectedCount(keys.length)}</p>;
  if (node) {
    return (
      <p class="menu-head">
        <Glyph {...views} node={node} />
        <span>{explorer.captionOf(node)}</span>
      </p>
    );
  }
  if (!edge) return null;
  const ends = [edge.source, edge.target].map((key) => explorer.node(key));
  const [source = "", to = ""] = ends.map((end) => (end ? explorer.captionOf(end) : ""));
  return (
    <p class="menu-head">
      <EdgeGlyph type={edge.type} lens={lens} theme={session.theme.value} />
      <span>
        {source} <span class="menu-type">{edgeName(edge, lens, language)}</span> {to}
      </span>
    </p>
  );
}
