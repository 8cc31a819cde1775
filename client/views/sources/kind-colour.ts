import type { DocumentText } from "../../../server/schema.ts";
import { labelLens } from "../../graph/lens.ts";
import type { Lens } from "../../graph/types.ts";
import type { Theme } from "../../session.ts";

/** The colour of each kind of piece: that of the label of its nodes. Kinds without nodes have none. */
export function kindColours({ segments }: DocumentText, lens: Lens, theme: Theme): Map<string, string> {
  const colours = new Map<string, string>();
  for (const { kind, node } of segments) {
    if (node === undefined || colours.has(kind)) continue;
    colours.set(kind, labelLens(lens, node.slice(0, node.indexOf(":"))).colour[theme]);
  }
  return colours;
}
