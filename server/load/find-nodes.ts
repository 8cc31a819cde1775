import type { Checked, NodeGroup, NodeTable } from "./check.ts";
import { cite, createFaults, type Faults } from "./fault.ts";
import type { Graph } from "./graph.ts";
import { states } from "./key-table.ts";
import { type GraphNode, ownersOf, ownView } from "./ownership.ts";
import { reading } from "./queries.ts";
import { type Row, readRows } from "./table.ts";
import { canonical, valueText } from "./value.ts";

const batchSize = 2_000;

/** Looks for rows that are new to the dataset or changed among all nodes of the graph: those there get the state joined. */
export async function findInGraph(
  graph: Graph,
  checked: Checked,
  { label, key, rows, refs }: NodeGroup,
  conflicts: { given: ReadonlySet<string>; faults: Faults },
): Promise<void> {
  const find = async (table: NodeTable, batch: ReadonlyMap<string, Row>) => {
    const found = await graph.run(reading.nodesById, { ids: [...batch.keys()] }, { label, key });
    for (const { id, ref, ...node } of found) {
      const entry = rows.find(id);
      refs.set(entry, ref);
      const row = batch.get(id);
      if (rows.state(entry) === states.fresh) rows.setState(entry, states.joined);
      if (row !== undefined) checkConflicts(table, row, node, { dataset: checked.manifest.id, label, key }, conflicts);
    }
  };
  for (const table of checked.nodeTables) {
    if (table.label !== label) continue;
    let batch = new Map<string, Row>();
    for await (const some of readRows(table, createFaults())) {
      for (const row of some) {
        const state = rows.state(rows.find(row.id));
        if (state === states.fresh || state === states.changed) batch.set(row.id, row);
      }
      if (batch.size < batchSize) continue;
      await find(table, batch);
      batch = new Map();
    }
    if (batch.size > 0) await find(table, batch);
  }
}

/** A property that another dataset owns may only be said again with the same value. */
function checkConflicts(
  table: NodeTable,
  { line, id, properties }: Row,
  node: GraphNode,
  { dataset, label, key }: { dataset: string; label: string; key: string },
  { given, faults }: { given: ReadonlySet<string>; faults: Faults },
): void {
  for (const owner of ownersOf(node)) {
    if (owner === dataset || given.has(owner)) continue;
    const theirs = ownView(node, owner, label, key).properties;
    for (const [name, value] of Object.entries(properties)) {
      const other = Object.hasOwn(theirs, name) ? theirs[name] : undefined;
      if (other === undefined || canonical(other) === canonical(value)) continue;
      const column = table.columns.findIndex((one) => one.name === name) + 1;
      const message = conflict(`${label}:${id}`, name, valueText(value), valueText(other), `the dataset ${owner}`);
      faults.add({ file: table.name, row: line, column, name, message });
    }
  }
}

/** The sentence for a value that two datasets say differently. */
export function conflict(node: string, name: string, mine: string, theirs: string, where: string): string {
  return `${name} of ${node} is ${cite(mine)} here and ${cite(theirs)} in ${where}: say the same, or leave it to one of them.`;
}
