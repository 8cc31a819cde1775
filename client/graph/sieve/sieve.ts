import { edgeIsOut, nodeIsOut } from "../filters.ts";
import { hideWhatIsOut } from "../sight.ts";
import type { Stage } from "../stage.ts";
import type { Edge, Node } from "../types.ts";
import { columnOf, outBy } from "./column.ts";
import type { Known } from "./members.ts";
import { type Field, toRule, withRule } from "./rule.ts";

/** Applies rules on properties to what is on the canvas. */
export class Sieve {
  /** Nodes and edges beside the canvas that say which group a node belongs to. */
  kin: { nodes: Node[]; edges: Edge[] } = { nodes: [], edges: [] };
  /** Nodes whose groups were asked for. */
  readonly asked = new Set<string>();

  /** Keys of what the rules take out of sight. */
  out(stage: Stage): ReadonlySet<string> {
    return outByRules(stage.filters.rules, knownOf(stage));
  }
}

/** Keys of what these rules take out of sight. */
export function outByRules(lines: readonly string[], known: Known): Set<string> {
  const out = new Set<string>();
  for (const line of lines) {
    const rule = toRule(line);
    if (rule) for (const key of outBy(rule.test, columnOf(rule.field, known))) out.add(key);
  }
  return out;
}

/** What is known of the graph of a stage. */
export function knownOf(stage: Stage): Known {
  return {
    nodes: stage.nodes().map((ele) => ele.data("node") as Node),
    edges: stage.edges().map((ele) => ele.data("edge") as Edge),
    lens: stage.lens,
    kin: stage.sieve?.kin ?? { nodes: [], edges: [] },
  };
}

/** Gives a stage its sieve and applies the rules that are waiting for it. */
export function addSieve(stage: Stage): Sieve {
  if (stage.sieve) return stage.sieve;
  stage.sieve = new Sieve();
  if (stage.filters.rules.length > 0) sift(stage);
  return stage.sieve;
}

/** Applies the rules anew and tells the views. */
export function sift(stage: Stage): void {
  hideWhatIsOut(stage);
  stage.cy.emit("changed");
}

/** Keys of all that is out of sight. */
export function keysOut(stage: Stage): Set<string> {
  return new Set([...stage.nodes(), ...stage.edges()].filter((ele) => ele.hasClass("out")).map((ele) => ele.id()));
}

/** Keys of what is out of sight for other reasons than the rule on this field. */
export function keysOutWithout(stage: Stage, field: Field): Set<string> {
  const rules = withRule(stage.filters.rules, field, undefined);
  if (rules.length === stage.filters.rules.length) return keysOut(stage);
  const { filters, lens } = stage;
  const out = outByRules(rules, knownOf(stage));
  for (const ele of stage.nodes())
    if (ele.hasClass("hid") || nodeIsOut(ele.data("node"), filters, lens)) out.add(ele.id());
  for (const ele of stage.edges()) {
    const edge = ele.data("edge") as Edge;
    const ends = out.has(edge.source) || out.has(edge.target);
    if (ends || ele.hasClass("hid") || edgeIsOut(edge, filters)) out.add(edge.key);
  }
  return out;
}
