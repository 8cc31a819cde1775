import { labelOf } from "../lens.ts";
import type { GraphSchema, Lens } from "../types.ts";
import type { Known } from "./members.ts";
import { isTime, type Span, timesOf } from "./values.ts";

/** Something that happened, or lasted: a time that a node or an edge tells. */
export interface Moment {
  key: string;
  of: "node" | "edge";
  /** Its label or relationship type. */
  kind: string;
  /** The properties that tell it; two where one tells the start and one the end. */
  properties: readonly string[];
  span: Span;
}

/** All times that the nodes and edges tell, the earliest first. */
export function momentsOf({ nodes, edges, lens }: Pick<Known, "nodes" | "edges" | "lens">): Moment[] {
  const moments: Moment[] = [];
  for (const node of nodes) {
    for (const time of spansOf(node.properties, lens))
      moments.push({ key: node.key, of: "node", kind: labelOf(node, lens), ...time });
  }
  for (const edge of edges) {
    for (const time of spansOf(edge.properties, lens))
      moments.push({ key: edge.key, of: "edge", kind: edge.type, ...time });
  }
  return moments.toSorted((a, b) => a.span.from - b.span.from || a.span.to - b.span.to || (a.key < b.key ? -1 : 1));
}

const starts = /(^|_)(start(ed)?|begin|began|from|since|born|birth|founded|opened|hired)(?=$|_|[A-Z])/;
const ends = /(^|_)(end(ed)?|until|till|to|died|death|dissolved|closed|left)(?=$|_|[A-Z])/;

/** The times of an element; a start and its end are one, and times that say the same are one. */
function spansOf(properties: Record<string, unknown>, lens: Lens): { properties: string[]; span: Span }[] {
  const times = timesOf(properties, lens);
  const spans: { properties: string[]; span: Span }[] = [];
  const paired = new Set<string>();
  for (const start of times) {
    if (!starts.test(start.name)) continue;
    const stem = start.name.replace(starts, "$1#");
    const end =
      times.find(({ name }) => ends.test(name) && name.replace(ends, "$1#") === stem) ?? lone(times, start.name);
    if (!end || end.span.to <= start.span.from) continue;
    paired.add(start.name).add(end.name);
    spans.push({ properties: [start.name, end.name], span: { from: start.span.from, to: end.span.to } });
  }
  for (const { name, span } of times) {
    if (paired.has(name)) continue;
    const same = spans.find((one) => one.span.from === span.from && one.span.to === span.to);
    if (!same) spans.push({ properties: [name], span });
  }
  return spans;
}

/** `born` and `died` are a pair though nothing else in their names is. */
function lone(times: { name: string; span: Span }[], start: string) {
  return starts.exec(start)?.[0] === start ? times.find(({ name }) => ends.exec(name)?.[0] === name) : undefined;
}

/** A kind of the database that tells times. */
export interface DatedKind {
  of: "node" | "edge";
  kind: string;
  properties: string[];
  count: number;
  /** The label that relationships of the type start from. */
  from?: string;
}

/** The labels and relationship types whose properties are times, as the schema has them; those that have most first. */
export function datedKinds(schema: GraphSchema | undefined, lens: Lens): DatedKind[] {
  const dated = (properties: { name: string; types: string[] }[]) =>
    properties.filter(({ name, types }) => types.some((type) => tellsTime(name, type, lens))).map(({ name }) => name);
  const labels = (schema?.labels ?? []).map(
    ({ name, count, properties }): DatedKind => ({ of: "node", kind: name, count, properties: dated(properties) }),
  );
  const types = (schema?.relationships ?? []).map(({ name, count, properties, joins }): DatedKind => {
    const kind = { of: "edge" as const, kind: name, count, properties: dated(properties) };
    return joins[0] ? { ...kind, from: joins[0].from } : kind;
  });
  return [...labels, ...types].filter(({ properties, count }) => properties.length > 0 && count > 0);
}

function tellsTime(name: string, type: string, lens: Lens): boolean {
  return (
    /^(DATE|ZONED DATETIME|LOCAL DATETIME)\b/i.test(type) || (/^INTEGER\b/i.test(type) && isTime(name, 2000, lens))
  );
}
