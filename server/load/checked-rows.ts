import type { Checked } from "./check.ts";
import { createFaults, faultLine } from "./fault.ts";
import { LoadError } from "./load-error.ts";
import { type Row, readRows, type Table } from "./table.ts";

/** The rows of a table that was checked, some at a time. Throws LoadError when the file is no longer what was checked. */
export async function* rowsAsChecked({ hashes }: Checked, table: Table): AsyncGenerator<Row[]> {
  const faults = createFaults();
  let hash = "";
  for await (const rows of readRows(table, faults, (read) => {
    hash = read;
  }))
    yield rows;
  for (const fault of faults.list) throw changedMeanwhile(table, faultLine(fault));
  if (hash !== hashes[table.file]) throw changedMeanwhile(table, "it has other content");
}

/** The error for a file that is no longer what was checked. */
export function changedMeanwhile(table: Table, what: string): LoadError {
  return new LoadError("failed", `${table.name} was changed while it was loaded (${what}); run the load again.`);
}
