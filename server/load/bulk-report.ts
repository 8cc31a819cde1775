import type { Checked } from "./check.ts";
import type { Counts } from "./difference.ts";
import type { DatasetReport } from "./load.ts";

/** How many nodes and relationships a checked dataset has. */
export function sizes({ nodes, relationships }: Checked) {
  const sum = (groups: Iterable<{ rows: { size: number } }>) =>
    [...groups].reduce((all, { rows }) => all + rows.size, 0);
  return { nodes: sum(nodes.values()), relationships: sum(relationships.values()) };
}

/** What became of a dataset that went into an empty database: all of it is new. */
export function bulkReport(checked: Checked, dryRun: boolean): DatasetReport {
  const counts = <T extends { rows: { size: number } }>(groups: Iterable<T>, name: (group: T) => string) => {
    const made: Record<string, Counts> = {};
    for (const group of groups) {
      const before = made[name(group)]?.add ?? 0;
      made[name(group)] = { add: before + group.rows.size, change: 0, remove: 0, same: 0 };
    }
    return made;
  };
  const { nodes, relationships } = sizes(checked);
  return {
    id: checked.manifest.id,
    version: checked.manifest.version,
    nodes: counts(checked.nodes.values(), ({ label }) => label),
    relationships: counts(checked.relationships.values(), ({ type }) => type),
    written: dryRun ? 0 : nodes + relationships,
  };
}
