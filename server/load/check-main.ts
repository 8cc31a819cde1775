import { parseArgs } from "node:util";
import { checkDatasets } from "./check.ts";
import { createFaults, faultLine } from "./fault.ts";
import { exitCodes, LoadError } from "./load-error.ts";
import { shippedDatasets } from "./shipped.ts";

/** Checks dataset folders, all of data/ where none is given, prints every fault and gives the exit code. */
async function main(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const folders = positionals.length > 0 ? positionals : await shippedDatasets();
  const faults = createFaults();
  const checked = await checkDatasets(folders, faults);
  for (const warning of faults.warnings) console.error(`warning: ${faultLine(warning)}`);
  for (const fault of faults.list) console.error(faultLine(fault));
  if (faults.count > 0) {
    console.error(
      `${faults.count} faults${faults.count > faults.list.length ? `, the first ${faults.list.length} shown` : ""}.`,
    );
    return exitCodes.faults;
  }
  for (const { manifest, nodes, relationships } of checked) {
    const total = (groups: Iterable<{ rows: { size: number } }>) =>
      [...groups].reduce((sum, { rows }) => sum + rows.size, 0);
    console.log(
      `${manifest.id}: ${total(nodes.values())} nodes, ${total(relationships.values())} relationships, no faults.`,
    );
  }
  return exitCodes.ok;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof LoadError || (error instanceof TypeError && "code" in error))) throw error;
  console.error(error.message);
  process.exitCode = error instanceof LoadError ? exitCodes[error.ending] : exitCodes.usage;
}
