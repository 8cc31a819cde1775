import { checkLens } from "./check-lens.ts";
import { createRowCheck } from "./check-row.ts";
import { checkTexts, type SourceText } from "./check-texts.ts";
import { cite, type Faults } from "./fault.ts";
import { KeyTable } from "./key-table.ts";
import { type Dataset, readManifest, refuseTwins } from "./manifest.ts";
import { References } from "./references.ts";
import { type Row, readHeader, readRows, type Table } from "./table.ts";
import { canonicalContent } from "./value.ts";

/** The nodes of one label that a dataset has. */
export interface NodeGroup {
  label: string;
  /** The unique property. */
  key: string;
  rows: KeyTable;
  /** Where the rows' nodes are in the graph, by their number in `rows`. */
  refs: References;
}

/** The relationships of one type between two labels that a dataset has. */
export interface RelationshipGroup {
  from: string;
  type: string;
  to: string;
  rows: KeyTable;
}

/** A table of nodes of one label. */
export interface NodeTable extends Table {
  label: string;
}

/** A table of relationships between two labels. */
export interface RelationshipTable extends Table {
  from: string;
  to: string;
}

/** A dataset whose files were read and found right; its rows are known by key and fingerprint. */
export interface Checked extends Dataset {
  nodeTables: NodeTable[];
  relationshipTables: RelationshipTable[];
  nodes: Map<string, NodeGroup>;
  relationships: Map<string, RelationshipGroup>;
  texts: SourceText[];
  /** SHA-256 of each file. */
  hashes: Record<string, string>;
  /** Names of the text properties of nodes. */
  textProperties: Set<string>;
}

/** The name of a relationship group. */
export function groupName({ from, type, to }: Pick<RelationshipGroup, "from" | "type" | "to">): string {
  return `${from}|${type}|${to}`;
}

/** What tells a relationship from the others of its group: both ends and its own id where it has one. */
export function relationshipKey(start: string, end: string, id: unknown): string {
  return typeof id === "string" ? `${start}\u0000${end}\u0000${id}` : `${start}\u0000${end}`;
}

/** Reads every file of the folders; all faults are in `faults`, and the datasets that have none are given. */
export async function checkDatasets(folders: readonly string[], faults: Faults): Promise<Checked[]> {
  const datasets: Dataset[] = [];
  for (const folder of folders) {
    const dataset = await readManifest(folder, faults);
    if (dataset !== undefined) datasets.push(dataset);
  }
  refuseTwins(datasets);
  const checked: Checked[] = [];
  for (const dataset of datasets) checked.push(await checkDataset(dataset, faults));
  for (const one of checked) checkLens(one, checked, faults);
  return checked;
}

async function checkDataset(dataset: Dataset, faults: Faults): Promise<Checked> {
  const { manifest } = dataset;
  const checked: Checked = {
    ...dataset,
    nodeTables: [],
    relationshipTables: [],
    nodes: new Map(),
    relationships: new Map(),
    texts: [],
    hashes: {},
    textProperties: new Set(),
  };
  let number = 0;
  for (const file of manifest.nodes) await openNodes(checked, file, number++, faults);
  for (const file of manifest.relationships) await openRelationships(checked, file, number++, faults);
  for (const table of checked.nodeTables) await checkNodes(checked, table, faults);
  checked.texts = await checkTexts(checked, faults);
  for (const table of checked.relationshipTables) await checkRelationships(checked, table, faults);
  return checked;
}

async function openNodes(checked: Checked, file: string, number: number, faults: Faults): Promise<void> {
  const table = await readHeader(checked, file, number, faults);
  if (table === undefined) return;
  const id = table.columns.find(({ kind }) => kind === "id");
  const fault = (message: string) => faults.add({ file: table.name, row: 1, message });
  if (id === undefined)
    return fault(
      "The header is missing or has no id column: the first line of a node file has one such as id:ID(Measure).",
    );
  const wrong = table.columns.find(({ kind }) => kind === "start" || kind === "end" || kind === "type");
  if (wrong !== undefined)
    return fault(`A node file has no :${wrong.kind.toUpperCase()} column: list the file under relationships.`);
  const group = checked.nodes.get(id.space) ?? {
    label: id.space,
    key: id.name,
    rows: new KeyTable(),
    refs: new References(),
  };
  if (group.key !== id.name)
    return fault(
      `The id of ${id.space} is called ${cite(id.name)} here and ${cite(group.key)} in another file: use one name.`,
    );
  if (table.columns.some(({ kind, name }) => kind === "property" && name === id.name))
    return fault(`${cite(id.name)} is the id and a property: leave one of them out.`);
  checked.nodes.set(id.space, group);
  checked.nodeTables.push({ ...table, label: id.space });
  for (const { kind, type, name } of table.columns)
    if (kind === "property" && type === "string") checked.textProperties.add(name);
}

async function openRelationships(checked: Checked, file: string, number: number, faults: Faults): Promise<void> {
  const table = await readHeader(checked, file, number, faults);
  if (table === undefined) return;
  const [start, end, type] = (["start", "end", "type"] as const).map((kind) =>
    table.columns.find((c) => c.kind === kind),
  );
  const fault = (message: string) => faults.add({ file: table.name, row: 1, message });
  if (start === undefined || end === undefined || type === undefined)
    return fault(
      "The header is missing or incomplete: the first line of a relationship file has :START_ID(Label), :END_ID(Label) and :TYPE.",
    );
  const own = table.columns.find(({ kind, name }) => kind === "property" && name === "id");
  if (own !== undefined && (own.type !== "string" || own.list))
    return fault("The id of a relationship is a text: write id:string.");
  const column = table.columns.find(({ kind }) => kind === "id" || kind === "label");
  if (column !== undefined)
    return fault(`A relationship file has no :${column.kind.toUpperCase()} column: list the file under nodes.`);
  for (const { space } of [start, end]) {
    if (!checked.nodes.has(space))
      return fault(
        `No node file of this dataset has the ID space ${cite(space)}: known are ${[...checked.nodes.keys()].join(", ")}.`,
      );
  }
  checked.relationshipTables.push({ ...table, from: start.space, to: end.space });
}

async function checkNodes(checked: Checked, table: NodeTable, faults: Faults): Promise<void> {
  const group = checked.nodes.get(table.label);
  if (group === undefined) return;
  const check = createRowCheck(checked, table, faults);
  const isExtra = (label: string) => label !== table.label;
  const checkRow = (row: Row) => {
    const { line, id, labels } = row;
    const entry = group.rows.add(id, table.number, line);
    if (entry === -1) {
      const earlier = placeOf(checked, group.rows.place(group.rows.find(id)));
      const message = `${table.label} ${cite(id)} is there already, in ${earlier}: ids are given once.`;
      faults.add(at(table, "id", line, message));
      return;
    }
    const space = labels.find((label) => checked.nodes.has(label) && label !== table.label);
    if (space !== undefined)
      faults.add(at(table, "label", line, `${cite(space)} is an ID space of its own: a node is in one.`));
    group.rows.setContent(entry, canonicalContent(row.properties, labels.filter(isExtra), table.names));
    check.node(row);
  };
  for await (const rows of readRows(table, faults, (hash) => keepHash(checked, table, hash))) rows.forEach(checkRow);
}

async function checkRelationships(checked: Checked, table: RelationshipTable, faults: Faults): Promise<void> {
  const { from, to } = table;
  const starts = checked.nodes.get(from)?.rows;
  const ends = checked.nodes.get(to)?.rows;
  const byType = new Map<string, KeyTable>();
  const check = createRowCheck(checked, table, faults);
  const checkRow = (row: Row) => {
    const { line, start, end, type, properties } = row;
    if (starts?.find(start) === -1) faults.add(at(table, "start", line, noNode(from, start)));
    if (ends?.find(end) === -1) faults.add(at(table, "end", line, noNode(to, end)));
    const rows = byType.get(type) ?? groupOf(checked, { from, type, to }).rows;
    byType.set(type, rows);
    const key = relationshipKey(start, end, properties["id"]);
    const entry = rows.add(key, table.number, line);
    if (entry === -1) {
      const earlier = placeOf(checked, rows.place(rows.find(key)));
      const message = `This ${type} from ${cite(start)} to ${cite(end)} is there already, in ${earlier}: parallel ones carry an id:string each.`;
      faults.add(at(table, "start", line, message));
      return;
    }
    rows.setContent(entry, canonicalContent(properties, [], table.names));
    check.relationship(row);
  };
  for await (const rows of readRows(table, faults, (hash) => keepHash(checked, table, hash))) rows.forEach(checkRow);
}

function groupOf({ relationships }: Checked, ends: Omit<RelationshipGroup, "rows">): RelationshipGroup {
  const name = groupName(ends);
  const group = relationships.get(name) ?? { ...ends, rows: new KeyTable() };
  relationships.set(name, group);
  return group;
}

function noNode(label: string, id: string): string {
  return `There is no ${label} with the id ${cite(id)}: add its row to a node file or correct the id.`;
}

function keepHash(checked: Checked, { file }: Table, hash: string): void {
  checked.hashes[file] = hash;
}

function placeOf({ nodeTables, relationshipTables }: Checked, { file, row }: { file: number; row: number }): string {
  const table = [...nodeTables, ...relationshipTables].find(({ number }) => number === file);
  return `${table?.name}:${row}`;
}

function at(table: Table, kind: "id" | "start" | "end" | "label", row: number, message: string) {
  const column = table.columns.findIndex((one) => one.kind === kind) + 1;
  return { file: table.name, row, column, message };
}
