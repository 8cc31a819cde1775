import plus from "lucide-static/icons/plus.svg?raw";
import triangle from "lucide-static/icons/triangle-alert.svg?raw";
import x from "lucide-static/icons/x.svg?raw";
import { attempt } from "../../attempt.ts";
import type { Block } from "../../evidence/coverage.ts";
import { nodesMade, quotedBy } from "../../evidence/made.ts";
import { edgeName, nameOf } from "../../evidence/names.ts";
import { provenanceOf, warningOf } from "../../evidence/provenance.ts";
import { languageOf, readPlain, type Span } from "../../evidence/reading.ts";
import { own } from "../../graph/lens.ts";
import { showMade } from "../../graph/passage.ts";
import type { Edge, Node } from "../../graph/types.ts";
import { detailWords } from "../../i18n/details.ts";
import { readingWords } from "../../i18n/reading.ts";
import { basisText } from "../details/BasisMark.tsx";
import { Glyph } from "../details/Glyph.tsx";
import { openNode } from "../details/open-node.ts";
import { EdgeGlyph } from "../EdgeGlyph.tsx";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";

interface Props extends ViewProps {
  block: Block;
  /** The relationships that rest on words of the passage, with the nodes they join. */
  edges: readonly Edge[];
  nodes: ReadonlyMap<string, Node>;
  /** Marks words in the text while a relationship is pointed at. */
  light: (words: Span | undefined) => void;
  close: () => void;
}

/** What a passage of the text made: its node, and each relationship with the words it rests on. */
export function Made({ block, edges, nodes, light, close, ...views }: Props) {
  const { explorer, session } = views;
  const language = session.language.value;
  const words = readingWords(language);
  const node = block.node === undefined ? undefined : (explorer.node(block.node) ?? nodes.get(block.node));
  const keys = nodesMade(block.node, edges);
  const show = () =>
    attempt(session, () =>
      showMade(
        explorer.desk,
        keys,
        edges.map(({ key }) => key),
      ),
    );
  return (
    <aside class="made" aria-label={words.made}>
      <header class="made-head">
        <h3>{words.made}</h3>
        <button type="button" class="icon-button" aria-label={words.closeMade} title={words.closeMade} onClick={close}>
          <Icon svg={x} size={14} />
        </button>
      </header>
      <p class="made-place">
        {own(detailWords(language).kinds, block.kind) ?? block.kind} ·{" "}
        {detailWords(language).textAt(block.start, block.end)}
      </p>
      {block.node !== undefined && (
        <button type="button" class="made-node" onClick={() => void openNode(views, block.node ?? "")}>
          {node && <Glyph {...views} node={node} />}
          {node ? nameOf(node, explorer.lens.value, language) : block.node}
        </button>
      )}
      {keys.length > 0 && (
        <button type="button" class="button made-show" onClick={() => void show()}>
          <Icon svg={plus} size={14} />
          {words.showMade}
        </button>
      )}
      <ul>
        {edges.map((edge) => (
          <MadeEdge key={edge.key} {...views} edge={edge} nodes={nodes} light={light} own={block.node} />
        ))}
      </ul>
      {edges.length === 0 && <p class="quiet">{words.madeNothing}</p>}
    </aside>
  );
}

interface EdgeProps extends ViewProps, Pick<Props, "nodes" | "light"> {
  edge: Edge;
  /** Key of the passage's own node, which need not be named again. */
  own: string | undefined;
}

function MadeEdge({ edge, nodes, light, own, ...views }: EdgeProps) {
  const { explorer, session } = views;
  const language = session.language.value;
  const lens = explorer.lens.value;
  const { basis, confidence, quote = "" } = provenanceOf(edge);
  const name = (key: string) => {
    const node = explorer.node(key) ?? nodes.get(key);
    return node ? nameOf(node, lens, language) : key;
  };
  const basisSaid = basisText({ basis, confidence, language });
  const point = () => {
    light(quotedBy(edge));
    explorer.hover(edge.key);
  };
  const leave = () => {
    light(undefined);
    explorer.hover(undefined);
  };
  return (
    <li>
      <button
        type="button"
        class="made-edge"
        onClick={() => void openEdge(views, edge)}
        onPointerEnter={point}
        onPointerLeave={leave}
        onFocus={point}
        onBlur={leave}
      >
        <span class="made-line">
          <EdgeGlyph basis={basis} type={edge.type} lens={lens} theme={session.theme.value} />
          <span class="made-says">
            {edge.source !== own && <>{name(edge.source)} </>}
            <span class="made-type">{edgeName(edge, lens, language)}</span>
            {edge.target !== own && <> {name(edge.target)}</>}
          </span>
          {warningOf(edge) && (
            <span class="relation-warning" role="img" aria-label={detailWords(language).hasCaution}>
              <Icon svg={triangle} size={14} />
            </span>
          )}
        </span>
        <span class="made-quote">
          <mark lang={languageOf(quote)}>{readPlain(quote)}</mark> {basisSaid}
        </span>
      </button>
    </li>
  );
}

/** Selects a relationship, bringing its ends to the canvas first where they are not there. */
function openEdge({ explorer, session }: ViewProps, edge: Edge): Promise<void> {
  return attempt(session, async () => {
    if (explorer.edge(edge.key)) explorer.select({ kind: "edge", key: edge.key });
    else await showMade(explorer.desk, [edge.source, edge.target], [edge.key]);
    if (explorer.edge(edge.key)) explorer.select({ kind: "edge", key: edge.key });
  });
}
