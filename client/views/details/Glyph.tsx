import { labelOf, variantOf } from "../../graph/lens.ts";
import type { Node } from "../../graph/types.ts";
import { NodeGlyph } from "../NodeGlyph.tsx";
import type { ViewProps } from "../props.ts";

/** A node's shape and colour as on the canvas, dashed or outlined where the canvas draws it so. */
export function Glyph({ node, explorer, session }: ViewProps & { node: Node }) {
  const lens = explorer.lens.value;
  const { draw } = variantOf(node, lens);
  return <NodeGlyph label={labelOf(node, lens)} lens={lens} theme={session.theme.value} draw={draw} />;
}

/** The shape and colour of a kind of node. */
export function KindGlyph({ label, explorer, session }: ViewProps & { label: string }) {
  return <NodeGlyph label={label} lens={explorer.lens.value} theme={session.theme.value} />;
}
