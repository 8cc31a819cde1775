import type { Counts } from "./difference.ts";
import { faultLine } from "./fault.ts";
import type { LoadReport } from "./load.ts";

/** How a load was asked for, where the words depend on it. */
export interface PrintOptions {
  dryRun?: boolean;
  prune?: boolean;
}

/** The report as lines for a person. */
export function reportLines({ faults, datasets, seconds }: LoadReport, options: PrintOptions): string[] {
  const lines = faults.warnings.map((warning) => `warning: ${faultLine(warning)}`);
  if (faults.count > 0) return [...lines, ...faults.list.map(faultLine), faultsLine(faults.count, faults.list.length)];
  for (const { id, version, nodes, relationships, written } of datasets) {
    lines.push(`${id} ${version}`, ...table(nodes, relationships, options));
    const left = options.prune ? 0 : sum(nodes, "remove") + sum(relationships, "remove");
    if (left > 0) lines.push(`  ${left} are no longer in the files and stay; --prune removes them.`);
    lines.push(options.dryRun ? "  Nothing was written (--dry-run)." : `  ${written} written.`);
  }
  return [...lines, `${seconds.toFixed(1)} s`];
}

function faultsLine(count: number, shown: number): string {
  const some = count > shown ? `, the first ${shown} are shown` : "";
  return `${count} ${count === 1 ? "fault" : "faults"}${some}. Nothing was written.`;
}

function sum(counts: Readonly<Record<string, Counts>>, kind: keyof Counts): number {
  return Object.values(counts).reduce((all, one) => all + one[kind], 0);
}

function table(
  nodes: Readonly<Record<string, Counts>>,
  relationships: Readonly<Record<string, Counts>>,
  { prune }: PrintOptions,
): string[] {
  const rows = [...Object.entries(nodes), ...Object.entries(relationships)];
  const wide = Math.max(...rows.map(([name]) => name.length), 12);
  const line = (cells: readonly (string | number)[]) =>
    `  ${cells.map((cell, index) => (index === 0 ? String(cell).padEnd(wide) : String(cell).padStart(9))).join("")}`;
  return [
    line(["", "add", "change", prune ? "remove" : "left", "same"]),
    ...rows.map(([name, { add, change, remove, same }]) => line([name, add, change, remove, same])),
  ];
}

/** The report as JSON, for programs. */
export function reportJson({ faults, datasets, seconds }: LoadReport, options: PrintOptions): string {
  const { dryRun = false, prune = false } = options;
  const { list, warnings, count } = faults;
  return JSON.stringify(
    { ok: count === 0, dryRun, prune, faults: list, faultCount: count, warnings, datasets, seconds },
    null,
    2,
  );
}
