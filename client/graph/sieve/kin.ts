import { labelOf } from "../lens.ts";
import type { Loading } from "../overview.ts";
import type { Edge, Lens, Node } from "../types.ts";
import { type Field, joined, toRule } from "./rule.ts";
import { addSieve, knownOf, type Sieve } from "./sieve.ts";

const most = 2000;

/** The facets of the lens's first picture: the group of a row, and the card of its group. */
export function groupFields({ overview }: Lens): { group: Field; card: Field } | undefined {
  if (!overview) return undefined;
  const { rows, group, card } = overview;
  const of = (way: string[]): Field => ({ of: "node", kind: rows.label, what: "group", name: joined(way) });
  return { group: of([group.type, group.label]), card: of([group.type, group.label, card.type, card.label]) };
}

/** The rules that are understood, after what they need to know of these nodes was fetched. */
export async function prepareRules(loading: Loading, lines: readonly string[], nodes: Node[]): Promise<string[]> {
  const understood = lines.filter((line) => toRule(line));
  addSieve(loading.stage);
  const ways = understood.map((line) => toRule(line)?.field).filter((field) => field?.what === "group");
  if (ways.length > 0) await fetchKin(loading, nodes);
  return understood;
}

/** Asks which groups and cards of the first picture nodes belong to, where the canvas does not say. True where it learned more. */
export async function fetchKin(loading: Loading, nodes: readonly Node[]): Promise<boolean> {
  const { overview } = loading.stage.lens;
  if (!overview) return false;
  const sieve = addSieve(loading.stage);
  const isOf = (label: string) => (node: Node) => labelOf(node, loading.stage.lens) === label;
  const before = sieve.kin.nodes.length;
  await relatives(loading, sieve, nodes.filter(isOf(overview.rows.label)), overview.group.type);
  const groups = [...sieve.kin.nodes, ...nodes].filter(isOf(overview.group.label));
  await relatives(loading, sieve, groups, overview.card.type);
  return sieve.kin.nodes.length > before;
}

async function relatives({ stage, call, signal }: Loading, sieve: Sieve, nodes: Node[], type: string): Promise<void> {
  const { edges } = knownOf(stage);
  const told = new Set([...edges, ...sieve.kin.edges].filter((edge) => edge.type === type).flatMap(endsOf));
  const unknown = nodes.map(({ key }) => key).filter((key) => !told.has(key) && !sieve.asked.has(`${type} ${key}`));
  const keys = [...new Set(unknown)].slice(0, most);
  if (keys.length === 0) return;
  const expand = { types: [type], direction: "both" as const, limit: most };
  const reply = await call("POST /api/subgraph", { keys, expand }, signal);
  for (const key of keys) sieve.asked.add(`${type} ${key}`);
  const mine = new Set(keys);
  sieve.kin = {
    nodes: [...sieve.kin.nodes, ...reply.nodes.filter((node) => !mine.has(node.key))],
    edges: [...sieve.kin.edges, ...reply.edges.filter((edge) => edge.type === type)],
  };
}

const endsOf = ({ source, target }: Edge) => [source, target];
