import {
  type Checked,
  groupName,
  type NodeTable,
  nodeContent,
  type RelationshipTable,
  relationshipKey,
} from "./check.ts";
import { changedMeanwhile, rowsAsChecked } from "./checked-rows.ts";
import type { Transaction } from "./graph.ts";
import { type KeyTable, states } from "./key-table.ts";
import { LoadError } from "./load-error.ts";
import { claim, ownersProperty } from "./ownership.ts";
import type { Pool } from "./pool.ts";
import { reading, writing } from "./queries.ts";
import type { Row, Table } from "./table.ts";
import { canonicalContent, type Properties } from "./value.ts";

/** Most rows and characters in a batch. */
const limits = { rows: 5_000, characters: 4_000_000 };

/** Told how many rows were written. */
export type Written = (rows: number) => void;

/** Writes the new and changed nodes of a table. */
export async function writeNodes(checked: Checked, table: NodeTable, pool: Pool, written: Written): Promise<void> {
  const { label } = table;
  const group = checked.nodes.get(label);
  if (group === undefined) return;
  const names = { label, key: group.key };
  const owners = [checked.manifest.id];
  const create = new Batch<Row>(async (rows) =>
    pool.submit((transaction) => createNodes(transaction, rows, names, owners, written)),
  );
  const update = new Batch<Row>(async (rows) =>
    pool.submit((transaction) => updateNodes(transaction, rows, names, checked.manifest.id, written)),
  );
  for await (const row of rowsAsChecked(table)) {
    const state = stateOf(table, group.rows, row.id, nodeContent(label, row), row.line);
    if (state === states.fresh) await create.add(row, size(row.properties));
    else if (state !== states.same) await update.add(row, size(row.properties));
  }
  await create.flush();
  await update.flush();
}

type NodeNames = { label: string; key: string };

async function createNodes(
  transaction: Transaction,
  rows: readonly Row[],
  names: NodeNames,
  owners: string[],
  written: Written,
): Promise<void> {
  const plain: Properties[] = [];
  const labelled: { properties: Properties; labels: string[] }[] = [];
  for (const { id, labels, properties } of rows) {
    const all = { ...properties, [names.key]: id, [ownersProperty]: owners };
    if (labels.length === 0) plain.push(all);
    else labelled.push({ properties: all, labels });
  }
  if (plain.length > 0) await transaction.run(writing.createNodes, { rows: plain }, { label: names.label });
  if (labelled.length > 0)
    await transaction.run(writing.createLabelledNodes, { rows: labelled }, { label: names.label });
  written(rows.length);
}

async function updateNodes(
  transaction: Transaction,
  rows: readonly Row[],
  names: NodeNames,
  dataset: string,
  written: Written,
): Promise<void> {
  const wanted = new Map(rows.map((row) => [row.id, row]));
  const there = await transaction.run(reading.nodesById, { ids: [...wanted.keys()] }, names);
  const updates = there.flatMap(({ id, ...node }) => {
    const row = wanted.get(id);
    return row === undefined ? [] : [{ id, ...claim(node, dataset, names.label, names.key, row) }];
  });
  const [updated] = await transaction.run(writing.updateNodes, { rows: updates }, names);
  expectAll(updated?.count, rows.length, `${names.label} nodes`);
  written(rows.length);
}

/** Writes the new and changed relationships of a table. */
export async function writeRelationships(
  checked: Checked,
  table: RelationshipTable,
  pool: Pool,
  written: Written,
): Promise<void> {
  const { from, to } = table;
  const { id: dataset } = checked.manifest;
  const ends = { from, to, fromKey: checked.nodes.get(from)?.key ?? "id", toKey: checked.nodes.get(to)?.key ?? "id" };
  const batches = new Map<string, { create: Batch<unknown[]>; update: Batch<unknown[]> }>();
  const batchesOf = (type: string) => {
    const names = { ...ends, type };
    const made = batches.get(type) ?? {
      create: new Batch<unknown[]>(async (rows) =>
        pool.submit(async (transaction) => {
          const [created] = await transaction.run(writing.createRelationships, { rows: [...rows] }, names);
          expectAll(created?.count, rows.length, `${type} relationships`);
          written(rows.length);
        }),
      ),
      update: new Batch<unknown[]>(async (rows) =>
        pool.submit(async (transaction) => {
          const [updated] = await transaction.run(writing.updateRelationships, { dataset, rows: [...rows] }, names);
          expectAll(updated?.count, rows.length, `${type} relationships`);
          written(rows.length);
        }),
      ),
    };
    batches.set(type, made);
    return made;
  };
  for await (const { line, start, end, type, properties } of rowsAsChecked(table)) {
    const rows = checked.relationships.get(groupName({ from, type, to }))?.rows;
    const key = relationshipKey(start, end, properties["id"]);
    const state = stateOf(table, rows, key, canonicalContent(properties), line);
    if (state === states.same) continue;
    const all = { ...properties, [ownersProperty]: [dataset] };
    const { create, update } = batchesOf(type);
    if (state === states.fresh) await create.add([start, end, all], size(properties));
    else await update.add([start, end, properties["id"] ?? null, all], size(properties));
  }
  for (const { create, update } of batches.values()) {
    await create.flush();
    await update.flush();
  }
}

function stateOf(table: Table, rows: KeyTable | undefined, key: string, content: string, line: number): number {
  const entry = rows?.find(key) ?? -1;
  if (rows === undefined || entry === -1 || !rows.hasContent(entry, content))
    throw changedMeanwhile(table, `row ${line} is another than when it was checked`);
  return rows.state(entry);
}

function expectAll(count: number | undefined, wanted: number, what: string): void {
  if (count === wanted) return;
  const message = `Only ${count ?? 0} of ${wanted} ${what} could be written: the graph was changed by another hand meanwhile; run the load again.`;
  throw new LoadError("failed", message);
}

function size(properties: Properties): number {
  let characters = 0;
  for (const name in properties) {
    const value = properties[name];
    characters += typeof value === "string" ? value.length : Array.isArray(value) ? value.length * 16 : 8;
  }
  return characters;
}

/** Collects rows and hands them on when there are enough. */
class Batch<T> {
  #rows: T[] = [];
  #characters = 0;
  readonly #hand: (rows: readonly T[]) => Promise<void>;

  constructor(hand: (rows: readonly T[]) => Promise<void>) {
    this.#hand = hand;
  }

  async add(row: T, characters: number): Promise<void> {
    this.#rows.push(row);
    this.#characters += characters;
    if (this.#rows.length >= limits.rows || this.#characters >= limits.characters) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.#rows.length === 0) return;
    const rows = this.#rows;
    this.#rows = [];
    this.#characters = 0;
    await this.#hand(rows);
  }
}
