import { z } from "zod";
import { query } from "../queries.ts";
import type { Properties, Value } from "./value.ts";

const name = z.string();
const count = z.object({ count: z.bigint().transform(Number) });
const nothing = z.object({});
const refs = z.object({ refs: z.array(z.string()) });
const list = z.array(z.unknown());
const isValue = (value: unknown): value is Value => value !== null && value !== undefined;
const properties = z.custom<Properties>((given) => typeof given === "object" && given !== null);
const holder = z.string().nullable();
const times = z.bigint().nullable().transform(Number);

/** Constraints and the full-text index. */
export const setup = {
  uniqueKey: query("setup/unique-key", nothing, nothing),
  uniqueKeys: query("setup/unique-keys", nothing, z.object({ label: name, property: name })),
  textIndex: query("setup/text-index", nothing, nothing),
  textIndexState: query(
    "setup/text-index-state",
    nothing,
    z.object({ state: name, labels: z.array(name), properties: z.array(name) }),
  ),
  dropTextIndex: query("setup/drop-text-index", nothing, nothing),
};

/** The lock of a load: its lanes are nodes that a batch keeps locked while it is written. */
export const lock = {
  state: query("load/lock-state", nothing, z.object({ heldBy: holder, taken: times })),
  take: query(
    "load/lock-take",
    z.object({ lanes: z.bigint(), owner: name, who: name, lifetime: z.bigint() }),
    z.object({ heldBy: holder, taken: times }),
  ),
  hold: query(
    "load/lock-hold",
    z.object({ lane: z.bigint(), owner: name, lifetime: z.bigint() }),
    z.object({ owner: name }),
  ),
  release: query("load/lock-release", z.object({ owner: name }), nothing),
};

/** What the graph holds of a dataset. */
export const reading = {
  labelCount: query("load/label-count", nothing, count),
  typeCount: query("load/type-count", nothing, count),
  nodes: query(
    "load/dataset-nodes",
    z.object({ dataset: name }),
    z.object({ id: z.custom<Value>(isValue), ref: name, properties, labels: z.array(name) }),
  ),
  nodesById: query(
    "load/nodes-by-id",
    z.object({ ids: list }),
    z.object({ id: name, ref: name, properties, labels: z.array(name), degree: z.bigint() }),
  ),
  relationships: query(
    "load/dataset-relationships",
    z.object({ dataset: name }),
    z.object({ start: z.custom<Value>(isValue), end: z.custom<Value>(isValue), ref: name, properties }),
  ),
  record: query("load/record", z.object({ id: name }), z.object({ properties })),
  records: query("load/records", nothing, z.object({ id: name, complete: z.boolean().nullable() })),
  texts: query("load/texts", z.object({ dataset: name }), z.object({ document: name, hash: name.nullable() })),
  nodeCount: query("load/node-count", nothing, z.object({ nodes: z.bigint(), records: z.bigint() })),
};

/** What the loader writes with. */
export const writing = {
  createNodes: query("load/create-nodes", z.object({ rows: list }), refs),
  createLabelledNodes: query("load/create-labelled-nodes", z.object({ rows: list }), refs),
  updateNodes: query("load/update-nodes", z.object({ rows: list }), count),
  removeNodes: query("load/remove-nodes", z.object({ ids: list }), count),
  createRelationships: query("load/create-relationships", z.object({ rows: list }), count),
  createRelationshipsByRef: query(
    "load/create-relationships-by-ref",
    z.object({ from: name, to: name, rows: list }),
    count,
  ),
  updateRelationships: query("load/update-relationships", z.object({ dataset: name, rows: list }), count),
  removeRelationships: query("load/remove-relationships", z.object({ dataset: name, refs: list }), count),
  record: query("load/write-record", z.object({ id: name, properties: z.record(name, z.unknown()) }), nothing),
  text: query(
    "load/write-text",
    z.object({ document: name, dataset: name, text: name, segments: name, hash: name }),
    nothing,
  ),
  removeTexts: query("load/remove-texts", z.object({ dataset: name, documents: z.array(name) }), nothing),
};
