import type { Checked, NodeGroup, RelationshipGroup } from "./check.ts";
import { groupName, relationshipKey } from "./check.ts";
import type { Faults } from "./fault.ts";
import { findInGraph } from "./find-nodes.ts";
import type { Graph } from "./graph.ts";
import { KeyTable, states } from "./key-table.ts";
import { ownView } from "./ownership.ts";
import { reading } from "./queries.ts";
import { allGroups, type LoadRecord, readRecord } from "./record.ts";
import { References } from "./references.ts";
import { canonicalContent, type Properties } from "./value.ts";

/** How many of something a load adds, changes, removes (or leaves, without --prune) and finds the same. */
export interface Counts {
  add: number;
  change: number;
  remove: number;
  same: number;
}

/** Nodes of a label that the dataset put into the graph and its files no longer have. */
export interface StrayNodes {
  label: string;
  key: string;
  ids: unknown[];
}

/** Relationships that the dataset put into the graph and its files no longer have. */
export interface StrayRelationships {
  type: string;
  refs: string[];
}

/** What a dataset's files and the graph differ in. Which rows are new or changed stands in the dataset's key tables. */
export interface Difference {
  record: LoadRecord | undefined;
  nodes: Record<string, Counts>;
  relationships: Record<string, Counts>;
  strayNodes: StrayNodes[];
  strayRelationships: StrayRelationships[];
  /** The same relationship of the dataset twice, as only a foreign hand can leave it: element ids, always removed. */
  doubles: string[];
}

/** Compares a checked dataset with the graph. A value that another dataset, none of `given`, says differently is a fault. */
export async function compare(
  graph: Graph,
  checked: Checked,
  given: ReadonlySet<string>,
  faults: Faults,
): Promise<Difference> {
  const record = await readRecord(graph, checked.manifest.id);
  const difference: Difference = {
    record,
    nodes: {},
    relationships: {},
    strayNodes: [],
    strayRelationships: [],
    doubles: [],
  };
  const groups = allGroups(checked, record);
  for (const { label, key } of groups.nodes) {
    const own = checked.nodes.get(label);
    const group = own?.key === key ? own : { label, key, rows: new KeyTable(), refs: new References() };
    await compareNodes(graph, checked, group, difference, { given, faults });
  }
  for (const ends of groups.relationships) {
    const group = checked.relationships.get(groupName(ends)) ?? { ...ends, rows: new KeyTable() };
    await compareRelationships(graph, checked, group, difference, groups.nodes);
  }
  return difference;
}

async function compareNodes(
  graph: Graph,
  checked: Checked,
  group: NodeGroup,
  difference: Difference,
  conflicts: { given: ReadonlySet<string>; faults: Faults },
): Promise<void> {
  const { id: dataset } = checked.manifest;
  const { label, key, rows, refs } = group;
  rows.resetStates();
  refs.clear();
  const strays: StrayNodes = { label, key, ids: [] };
  const [counted] = await graph.run(reading.labelCount, {}, { label });
  let ours = 0;
  if (counted !== undefined && counted.count > 0)
    for await (const { id, ref, ...node } of graph.scan(reading.nodes, { dataset }, { label, key })) {
      ours += 1;
      const entry = typeof id === "string" ? rows.find(id) : -1;
      if (entry === -1) {
        strays.ids.push(id);
        continue;
      }
      refs.set(entry, ref);
      const { properties, labels } = ownView(node, dataset, label, key);
      rows.setState(entry, rows.hasContent(entry, canonicalContent(properties, labels)) ? states.same : states.changed);
    }
  const others = (counted?.count ?? 0) > ours;
  if (others || rows.count(states.changed) > 0) await findInGraph(graph, checked, group, conflicts);
  if (strays.ids.length > 0) difference.strayNodes.push(strays);
  add(difference.nodes, label, countsOf(rows, strays.ids.length));
}

async function compareRelationships(
  graph: Graph,
  { manifest: { id: dataset } }: Checked,
  { from, type, to, rows }: RelationshipGroup,
  difference: Difference,
  nodes: readonly { label: string; key: string }[],
): Promise<void> {
  rows.resetStates();
  const strays: StrayRelationships = { type, refs: [] };
  const [counted] = await graph.run(reading.typeCount, {}, { type });
  const keyOf = (label: string) => nodes.find((one) => one.label === label)?.key ?? "id";
  const names = { from, type, to, fromKey: keyOf(from), toKey: keyOf(to) };
  if (counted !== undefined && counted.count > 0)
    for await (const { start, end, ref, properties } of graph.scan(reading.relationships, { dataset }, names)) {
      const entry = rows.find(relationshipKey(String(start), String(end), properties["id"]));
      if (entry === -1) strays.refs.push(ref);
      else if (rows.state(entry) !== states.fresh) difference.doubles.push(ref);
      else {
        const same = rows.hasContent(entry, canonicalContent(withoutMarks(properties)));
        rows.setState(entry, same ? states.same : states.changed);
      }
    }
  if (strays.refs.length > 0) difference.strayRelationships.push(strays);
  add(difference.relationships, type, countsOf(rows, strays.refs.length));
}

function withoutMarks(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !name.startsWith("_tsunagi")));
}

function countsOf(rows: KeyTable, remove: number): Counts {
  const add = rows.count(states.fresh) + rows.count(states.joined);
  return { add, change: rows.count(states.changed), remove, same: rows.count(states.same) };
}

function add(into: Record<string, Counts>, name: string, more: Counts): void {
  const { add = 0, change = 0, remove = 0, same = 0 } = into[name] ?? {};
  into[name] = {
    add: add + more.add,
    change: change + more.change,
    remove: remove + more.remove,
    same: same + more.same,
  };
}

/** The sum over all labels or types. */
export function total(counts: Readonly<Record<string, Counts>>): Counts {
  const sum: Record<string, Counts> = {};
  for (const one of Object.values(counts)) add(sum, "all", one);
  return sum["all"] ?? { add: 0, change: 0, remove: 0, same: 0 };
}
