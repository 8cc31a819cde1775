import { createHash } from "node:crypto";
import { z } from "zod";
import type { Checked } from "./check.ts";
import type { Graph, Transaction } from "./graph.ts";
import { reading, writing } from "./queries.ts";
import type { Properties } from "./value.ts";

const Groups = z.object({
  nodes: z.array(z.object({ label: z.string(), key: z.string() })),
  relationships: z.array(z.object({ from: z.string(), type: z.string(), to: z.string() })),
});

/** Which labels and types the graph holds of a dataset. */
export type Groups = z.output<typeof Groups>;

/** The load record of a dataset as it stands in the graph. */
export interface LoadRecord {
  properties: Properties;
  groups: Groups;
}

/** Reads the load record of a dataset; undefined when it was never loaded. */
export async function readRecord(graph: Graph, id: string): Promise<LoadRecord | undefined> {
  const [row] = await graph.run(reading.record, { id });
  if (row === undefined) return undefined;
  return {
    properties: row.properties,
    groups: Groups.parse(JSON.parse(String(row.properties["groups"] ?? '{"nodes":[],"relationships":[]}'))),
  };
}

/** The labels and types of a dataset's files together with those of an earlier load. */
export function allGroups(checked: Checked, record: LoadRecord | undefined): Groups {
  const nodes = new Map<string, Groups["nodes"][number]>();
  const relationships = new Map<string, Groups["relationships"][number]>();
  for (const { label, key } of [...(record?.groups.nodes ?? []), ...checked.nodes.values()])
    nodes.set(`${label}|${key}`, { label, key });
  for (const { from, type, to } of [...(record?.groups.relationships ?? []), ...checked.relationships.values()])
    relationships.set(`${from}|${type}|${to}`, { from, type, to });
  const sorted = <T>(map: Map<string, T>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
  return { nodes: sorted(nodes), relationships: sorted(relationships) };
}

/** What the record of a dataset says after a load of these counts, without the time. */
export function finished(
  checked: Checked,
  counts: { nodes: number; relationships: number },
  groups: Groups,
): Properties {
  const { version, title, as_of, licence, lens } = checked.manifest;
  const files = Object.fromEntries(Object.entries(checked.hashes).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    version,
    title: JSON.stringify(title),
    as_of,
    licence,
    lens: JSON.stringify(lens),
    files: JSON.stringify(files),
    groups: JSON.stringify(groups),
    nodes: BigInt(counts.nodes),
    relationships: BigInt(counts.relationships),
    complete: true,
  };
}

/** Whether the record says this already. */
export function isRecorded(record: LoadRecord | undefined, wanted: Properties): boolean {
  return record !== undefined && Object.entries(wanted).every(([name, value]) => record.properties[name] === value);
}

/** Notes that a load has begun: until it ends the dataset is incomplete. */
export async function beginRecord(
  transaction: Transaction,
  checked: Checked,
  record: LoadRecord | undefined,
): Promise<void> {
  const groups = JSON.stringify(allGroups(checked, record));
  const first =
    record === undefined
      ? { ...finished(checked, { nodes: 0, relationships: 0 }, allGroups(checked, record)), loaded_at: now() }
      : {};
  await transaction.run(writing.record, { id: checked.manifest.id, properties: { ...first, groups, complete: false } });
}

/** Notes that a load has ended, and when. */
export async function endRecord(transaction: Transaction, id: string, properties: Properties): Promise<void> {
  await transaction.run(writing.record, { id, properties: { ...properties, loaded_at: now() } });
}

function now(): string {
  return new Date().toISOString();
}

/** The source texts of a dataset as the graph keeps them. */
export function textRows({ manifest, texts }: Checked) {
  return texts.map(({ document, text, segments: pieces }) => {
    const segments = JSON.stringify(pieces);
    const hash = createHash("sha256")
      .update(document)
      .update("\0")
      .update(text)
      .update("\0")
      .update(segments)
      .digest("hex");
    return { dataset: manifest.id, document, text, segments, hash };
  });
}

/** Whether the graph has exactly the dataset's source texts. */
export async function hasTexts(graph: Graph, checked: Checked): Promise<boolean> {
  const there = await graph.run(reading.texts, { dataset: checked.manifest.id });
  const wanted = textRows(checked);
  return there.length === wanted.length && wanted.every(({ hash }) => there.some((row) => row.hash === hash));
}

/** Writes the dataset's source texts and removes those it no longer has. */
export async function writeTexts(transaction: Transaction, checked: Checked): Promise<void> {
  const rows = textRows(checked);
  for (const row of rows) await transaction.run(writing.text, row);
  const documents = rows.map(({ document }) => document);
  await transaction.run(writing.removeTexts, { dataset: checked.manifest.id, documents });
}
