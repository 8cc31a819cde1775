import { castOf } from "../all.ts";
import { variantValue } from "../filters.ts";
import { basisOf, labelOf } from "../lens.ts";
import type { Stage } from "../stage.ts";
import type { Edge, FacetKind, Node } from "../types.ts";
import { columnOf, outBy } from "./column.ts";
import { toRule } from "./rule.ts";
import { knownOf } from "./sieve.ts";

/** What keeps elements out of sight: hiding by hand, a value of the legend, or a rule on a property. */
export type Cause = { by: "hand"; keys: string[] } | { by: FacetKind; value: string } | { by: "rule"; line: string };

/** A cause and how much it keeps out of sight. Each element counts for one cause only, so that the counts add up. */
export interface CauseCount {
  cause: Cause;
  nodes: number;
  edges: number;
  /** Edges that are out of sight because one of their ends is. */
  along: number;
  /** What it would keep out of sight as well if another cause did not already. */
  shared: number;
}

interface Line extends CauseCount {
  takes: (element: Node | Edge) => boolean;
}

const kinds: FacetKind[] = ["label", "type", "basis", "variant"];

/** All that keeps something out of sight, filters in the order of the legend, then what was hidden by hand. */
export function causesOf(stage: Stage): CauseCount[] {
  const lines = linesOf(stage);
  const { nodes, edges } = castOf(stage.cy);
  const ofNode = new Map<string, Line[]>();
  for (const ele of nodes) {
    if (!ele.hasClass("out")) continue;
    const found = lines.filter(({ takes }) => takes(ele.data("node")));
    ofNode.set(ele.id(), found);
    count(found, "nodes");
  }
  for (const ele of edges) {
    if (!ele.hasClass("out")) continue;
    const edge: Edge = ele.data("edge");
    const ends = [...(ofNode.get(edge.source) ?? []), ...(ofNode.get(edge.target) ?? [])];
    const own = new Set(lines.filter(({ takes }) => takes(edge)));
    const found = lines.filter((line) => own.has(line) || ends.includes(line));
    count(found, found[0] && own.has(found[0]) ? "edges" : "along");
  }
  const [hand, ...filters] = lines;
  const there = hand && hand.nodes + hand.edges > 0 ? [...filters, hand] : filters;
  return there.map(({ takes: _, ...one }) => one);
}

function count([first, ...others]: readonly Line[], as: "nodes" | "edges" | "along"): void {
  if (first) first[as]++;
  for (const other of others) other.shared++;
}

/** The causes, the hand first: who hid something by hand finds exactly that. */
function linesOf(stage: Stage): Line[] {
  const { filters, lens } = stage;
  const line = (cause: Cause, takes: Line["takes"]): Line => ({
    ...{ cause, takes, nodes: 0, edges: 0, along: 0, shared: 0 },
  });
  const { nodes, edges } = castOf(stage.cy);
  const keys = [...nodes, ...edges].filter((ele) => ele.hasClass("hid")).map((ele) => ele.id());
  const byHand = new Set(keys);
  const values = kinds.flatMap((kind) =>
    [...filters[kind]].map((value) =>
      line({ by: kind, value }, (element) =>
        "labels" in element
          ? (kind === "label" && labelOf(element, lens) === value) ||
            (kind === "variant" && variantValue(element, lens) === value)
          : (kind === "type" && element.type === value) || (kind === "basis" && basisOf(element) === value),
      ),
    ),
  );
  const known = filters.rules.length > 0 ? knownOf(stage) : undefined;
  const rules = filters.rules.flatMap((rule) => {
    const read = toRule(rule);
    if (!read || !known) return [];
    const out = outBy(read.test, columnOf(read.field, known));
    return [line({ by: "rule", line: rule }, ({ key }) => out.has(key))];
  });
  return [line({ by: "hand", keys }, ({ key }) => byHand.has(key)), ...values, ...rules];
}
