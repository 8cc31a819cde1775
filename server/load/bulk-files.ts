import { bulkColumns, bulkRow, createFileSet, type FileSet, mark, separator } from "./bulk-format.ts";
import type { Checked, NodeTable, RelationshipTable } from "./check.ts";
import { rowsAsChecked } from "./checked-rows.ts";
import { claim, type GraphNode, ownersProperty } from "./ownership.ts";
import type { Row } from "./table.ts";
import type { Properties } from "./value.ts";
import type { Written } from "./write-nodes.ts";

/** The files the importer reads. */
export interface BulkFiles {
  nodes: string[];
  relationships: string[];
}

/** A node that several datasets have, as their loads one after the other would leave it. */
interface SharedNode {
  label: string;
  key: string;
  id: string;
  node: GraphNode;
}

/** Writes the rows of checked datasets as files for Neo4j's importer, with the marks that a load leaves. */
export async function writeBulkFiles(all: readonly Checked[], folder: string, written: Written): Promise<BulkFiles> {
  const nodes = createFileSet(folder, "nodes");
  const relationships = createFileSet(folder, "relationships");
  const shared = new Map<string, SharedNode>();
  for (const checked of all)
    for (const table of checked.nodeTables) await nodeFile(checked, table, all, shared, nodes, written);
  for (const { label, key, id, node } of shared.values()) {
    const columns = bulkColumns(node.properties);
    const labels = [label, ...node.labels].join(separator);
    await nodes.write(
      [`${key}:ID(${label})`, ":LABEL", ...columns.headers],
      bulkRow([id, labels], columns, node.properties),
    );
  }
  for (const checked of all)
    for (const table of checked.relationshipTables) await relationshipFile(checked, table, relationships, written);
  return { nodes: await nodes.close(), relationships: await relationships.close() };
}

async function nodeFile(
  checked: Checked,
  table: NodeTable,
  all: readonly Checked[],
  shared: Map<string, SharedNode>,
  files: FileSet,
  written: Written,
): Promise<void> {
  const { label } = table;
  const key = checked.nodes.get(label)?.key ?? "id";
  const others = all.filter((one) => one !== checked && one.nodes.has(label));
  const columns = mark(table.columns);
  const header = [`${key}:ID(${label})`, ":LABEL", ...columns.headers];
  const toText = (row: Row) => {
    const { id, labels, properties } = row;
    if (others.some(({ nodes }) => (nodes.get(label)?.rows.find(id) ?? -1) !== -1)) {
      share(shared, checked.manifest.id, row, { label, key });
      return "";
    }
    const names = [label, ...labels.filter((name) => name !== label)].join(separator);
    return bulkRow([id, names], columns, { ...properties, [ownersProperty]: [checked.manifest.id] });
  };
  for await (const rows of rowsAsChecked(checked, table)) {
    await files.write(header, rows.map(toText).join(""));
    written(rows.length);
  }
}

function share(
  shared: Map<string, SharedNode>,
  dataset: string,
  { id, labels, properties: given }: Row,
  { label, key }: { label: string; key: string },
): void {
  const name = `${label}:${id}`;
  const before = shared.get(name)?.node;
  const extra = labels.filter((one) => one !== label);
  if (before === undefined) {
    const node = { properties: { ...given, [ownersProperty]: [dataset] }, labels: extra };
    shared.set(name, { label, key, id, node });
    return;
  }
  const { set, add } = claim(before, dataset, label, key, { properties: given, labels: extra });
  const properties: Properties = { ...before.properties };
  for (const [property, value] of Object.entries(set)) {
    if (value === null) delete properties[property];
    else properties[property] = value;
  }
  shared.set(name, { label, key, id, node: { properties, labels: [...new Set([...before.labels, ...add])] } });
}

async function relationshipFile(
  checked: Checked,
  table: RelationshipTable,
  files: FileSet,
  written: Written,
): Promise<void> {
  const columns = mark(table.columns);
  const header = [`:START_ID(${table.from})`, `:END_ID(${table.to})`, ":TYPE", ...columns.headers];
  const toText = ({ start, end, type, properties }: Row) =>
    bulkRow([start, end, type], columns, { ...properties, [ownersProperty]: [checked.manifest.id] });
  for await (const rows of rowsAsChecked(checked, table)) {
    await files.write(header, rows.map(toText).join(""));
    written(rows.length);
  }
}
