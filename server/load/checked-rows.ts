import { createFaults, faultLine } from "./fault.ts";
import { LoadError } from "./load-error.ts";
import { type Row, readRows, type Table } from "./table.ts";

/** The rows of a table that was checked: a fault now means that the file was changed meanwhile. */
export async function* rowsAsChecked(table: Table): AsyncGenerator<Row> {
  const faults = createFaults();
  for await (const row of readRows(table, faults)) yield row;
  for (const fault of faults.list) throw changedMeanwhile(table, faultLine(fault));
}

/** The error for a file that is no longer what was checked. */
export function changedMeanwhile(table: Table, what: string): LoadError {
  return new LoadError("failed", `${table.name} was changed while it was loaded (${what}); run the load again.`);
}
