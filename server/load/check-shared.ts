import type { Checked, NodeTable } from "./check.ts";
import { createFaults, type Faults } from "./fault.ts";
import { conflict } from "./find-nodes.ts";
import { type Row, readRows } from "./table.ts";
import { canonical, type Value, valueText } from "./value.ts";

interface Said {
  value: Value;
  place: string;
  dataset: string;
}

/** Datasets that are loaded together and share nodes may not say different things of them. */
export async function checkShared(all: readonly Checked[], faults: Faults): Promise<void> {
  const said = new Map<string, Said>();
  for (const checked of all) {
    for (const table of checked.nodeTables) {
      const others = all.filter((one) => one !== checked && one.nodes.has(table.label));
      if (others.length > 0) await checkTable(checked, table, others, said, faults);
    }
  }
}

async function checkTable(
  checked: Checked,
  table: NodeTable,
  others: readonly Checked[],
  said: Map<string, Said>,
  faults: Faults,
): Promise<void> {
  const { label } = table;
  const isShared = ({ id }: Row) => others.some(({ nodes }) => (nodes.get(label)?.rows.find(id) ?? -1) !== -1);
  const rows: Row[] = [];
  for await (const some of readRows(table, createFaults())) rows.push(...some.filter(isShared));
  for (const { line, id, properties } of rows) {
    for (const [name, value] of Object.entries(properties)) {
      const key = `${label}\u0000${id}\u0000${name}`;
      const before = said.get(key);
      if (before === undefined) said.set(key, { value, place: `${table.name}:${line}`, dataset: checked.manifest.id });
      else if (before.dataset !== checked.manifest.id && canonical(before.value) !== canonical(value)) {
        const column = table.columns.findIndex((one) => one.name === name) + 1;
        const message = conflict(`${label}:${id}`, name, valueText(value), valueText(before.value), before.place);
        faults.add({ file: table.name, row: line, column, name, message });
      }
    }
  }
}
