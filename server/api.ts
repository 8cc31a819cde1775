import { z } from "zod";
import { Changes, most, Snapshot, words } from "../snapshot/schema.ts";
import * as s from "./schema.ts";

const key = z.string().min(1).max(1000);
/** Neo4j takes any character in a name but NUL. */
const name = z
  .string()
  .min(1)
  .max(500)
  .refine((text) => !text.includes("\0"), "a name has no NUL character");
/** A query parameter that may be repeated; always a list after checking. */
const list = (item: z.ZodString) =>
  z
    .union([item.transform((one) => [one]), z.array(item).max(50)], "one text or at most 50, none empty or too long")
    .default([])
    .meta({ description: "may be repeated" });
/** A whole number; in a query string it is digits. */
const whole = (max: number, standard: number) =>
  z
    .union(
      [
        z.number(),
        z
          .string()
          .regex(/^\d{1,9}$/)
          .transform(Number),
      ],
      "a whole number",
    )
    .pipe(z.number().int().min(0).max(max))
    .default(standard);
/** A size in px. */
const pixels = whole(100_000, 0)
  .transform((px) => px || undefined)
  .meta({ description: "px at most; without it, or 0, as it is" });
/** The address of a snapshot; what is no id is an id that is not known. */
const snapshotId = z.string();
const none = z.strictObject({});
/** One node or several; always a list after checking. */
const ends = z.union([key.transform((one) => [one]), z.array(key).min(1).max(8)], "one key or at most 8");

/** One hop from the given nodes. */
const Expand = z.strictObject({
  types: z.array(name).max(50).default([]),
  labels: z.array(name).max(50).default([]),
  direction: z.enum(["in", "out", "both"]).default("both"),
  limit: z.number().int().min(1).max(2000).default(500),
});

/** What a person's own query needs: its text, and values for its `$names`. */
const asked = {
  cypher: z.string().meta({ description: "one statement that reads" }),
  parameters: z
    .custom<Record<string, unknown>>((value) => typeof value === "object" && value !== null && !Array.isArray(value), {
      error: "an object",
    })
    .default({})
    .meta({
      type: "object",
      description:
        "JSON, or { $type, value } in it; 5 is an Integer, 5.0 a Float; at most 20 deep, 50,000 values, 100,000 characters a text",
    }),
};

/** The whole HTTP API: what goes in (path, query and body merged) and what comes out. */
export const api = {
  "GET /api/health": { summary: "State of the process and its database", input: none, reply: s.Health },
  "GET /api/ready": {
    summary: "200 when a query can be answered",
    input: none,
    reply: z.object({ ready: z.literal(true) }),
  },
  "GET /api/datasets": {
    summary: "Datasets in the graph, with their lens",
    input: none,
    reply: z.object({ datasets: z.array(s.Dataset) }),
  },
  "GET /api/schema": {
    summary: "Labels, relationship types and properties with counts",
    input: none,
    reply: s.GraphSchema,
  },
  "GET /api/overview": { summary: "The first picture", input: none, reply: s.Subgraph },
  "GET /api/search": {
    summary: "Nodes by words in any language; at most 100",
    input: z.strictObject({ q: z.string().trim().min(1).max(200), label: list(name), limit: whole(100, 20) }),
    reply: z.object({ hits: z.array(s.Hit), total: z.number().int() }),
  },
  "GET /api/nodes/:key": {
    summary: "A node and what neighbours it has",
    input: z.strictObject({ key }),
    reply: z.object({ node: s.Node, neighbours: z.array(s.NeighbourCount) }),
  },
  "GET /api/nodes/:key/neighbours": {
    summary: "A node, its neighbours and the edges between them; at most 2,000 neighbours",
    input: z.strictObject({
      key,
      type: list(name),
      label: list(name),
      direction: z.enum(["in", "out", "both"]).default("both"),
      limit: whole(2000, 200),
      skip: whole(10_000_000, 0),
    }),
    reply: s.Subgraph,
  },
  "POST /api/subgraph": {
    summary: "These nodes, optionally one hop further, and the edges between them; at most 10,000 keys, 50,000 edges",
    input: z.strictObject({
      keys: z.array(key).max(10_000),
      labels: z.array(name).max(20).default([]),
      types: z.array(name).max(20).default([]),
      limit: z.number().int().min(1).max(2000).default(2000),
      expand: Expand.optional(),
    }),
    reply: s.Subgraph,
  },
  "POST /api/paths": {
    summary:
      "Paths between nodes, whichever way the relationships point; at most 8 keys an end, 10 hops, 50 paths for each pair of ends",
    input: z.strictObject({
      from: ends,
      to: ends,
      maxHops: z.number().int().min(1).max(10).default(6),
      limit: z.number().int().min(1).max(50).default(10),
      types: z.array(name).max(50).default([]),
    }),
    reply: s.Paths,
  },
  "GET /api/documents/:key/text": {
    summary: "A source text and the pieces it was cut into",
    input: z.strictObject({ key }),
    reply: s.DocumentText,
  },
  "GET /api/documents/:key/relationships": {
    summary: "The edges that quote a passage of a source text, in its order, with their nodes; at most 5,000 edges",
    input: z.strictObject({
      key,
      start: whole(100_000_000, 0),
      end: whole(100_000_000, 100_000_000),
      limit: whole(5000, 2000),
    }),
    reply: s.Subgraph,
  },
  "GET /api/texts": {
    summary: "The documents whose text is in the graph, and its length",
    input: none,
    reply: z.object({ texts: z.array(z.object({ document: z.string(), characters: z.number().int() })) }),
  },
  "POST /api/query": {
    summary:
      "The answer to a query of one's own, a line of JSON a row; at most 100,000 rows and 16 MB. A body is at most 256 kB",
    input: z.strictObject({
      ...asked,
      limit: z.number().int().min(1).max(100_000).default(10_000),
      timeoutMs: z.number().int().min(100).max(60_000).default(15_000),
    }),
    reply: s.QueryAnswer,
    lines: s.QueryLine,
    exactNumbers: true,
    ownDeadline: true,
  },
  "POST /api/query/explain": {
    summary: "What the database would do with a query; a profile runs it and counts. A body is at most 256 kB",
    input: z.strictObject({ ...asked, profile: z.boolean().default(false) }),
    reply: s.Explained,
    exactNumbers: true,
    ownDeadline: true,
  },
  "DELETE /api/query/:queryId": {
    summary: "Ends a running query of the same caller",
    input: z.strictObject({ queryId: z.string().min(1).max(100) }),
    reply: z.void(),
  },
  "POST /api/snapshots": {
    summary:
      "Stores a snapshot for ever; the secret that deletes or re-titles it is shown this once. A body is at most 12 MB",
    input: z.strictObject({
      snapshot: Snapshot,
      /** A PNG of 1,200 by 630 px for link previews, in base64. */
      card: z.base64().max(1_400_000).optional(),
    }),
    reply: z.object({ id: z.string(), url: z.string(), ownerSecret: z.string(), createdAt: z.string() }),
    upload: 12 * 1_048_576,
    keeps: true,
    creates: true,
  },
  "GET /api/snapshots/:id": {
    summary: "A snapshot as it was stored",
    input: z.strictObject({ id: snapshotId }),
    reply: Snapshot,
  },
  "GET /api/snapshots/:id/changes": {
    summary: "What is otherwise in the graph now than in a snapshot: its queries are run again",
    input: z.strictObject({ id: snapshotId }),
    reply: Changes,
  },
  "PATCH /api/snapshots/:id": {
    summary: "Gives a snapshot another title on its page; the frozen document stays. Needs the owner's secret",
    input: z.strictObject({ id: snapshotId, title: words(most.title) }),
    reply: z.void(),
    keeps: true,
  },
  "DELETE /api/snapshots/:id": {
    summary: "Takes a snapshot away for ever. Needs the owner's secret",
    input: z.strictObject({ id: snapshotId }),
    reply: z.void(),
    keeps: true,
  },
  "GET /api/stories": {
    summary: "Stories that are shipped with the datasets of the graph; each opens at /s/:id",
    input: none,
    reply: z.object({
      stories: z.array(
        z.object({ id: z.string(), dataset: z.string(), title: words(most.title), steps: z.number().int() }),
      ),
    }),
  },
  "GET /api/oembed": {
    summary: "What other sites need to embed a snapshot: `url` is the address of its page here; `format` is json",
    // Programs send more than the specification has, such as WordPress its `dnt`.
    input: z.object({
      url: z.string().min(1).max(4000),
      format: z.string().max(20).default("json"),
      maxwidth: pixels,
      maxheight: pixels,
    }),
    reply: s.Oembed,
  },
  "GET /api/openapi.json": {
    summary: "This API as OpenAPI 3.1",
    input: none,
    reply: z.record(z.string(), z.unknown()),
  },
} as const satisfies Record<`${"GET" | "POST" | "PATCH" | "DELETE"} /${string}`, RouteEntry>;

/** A line of the table. A route whose reply is void answers 204. */
export interface RouteEntry {
  summary: string;
  input: z.ZodType;
  reply: z.ZodType;
  /** The answer comes as lines of JSON, unless a caller asks for application/json: then it is one `reply`. */
  lines?: z.ZodType;
  /** Numbers of the body keep what JSON.parse loses: whole numbers outside ±2^53, and that 5.0 is a Float. */
  exactNumbers?: true;
  /** The handler keeps a deadline of its own, not the common one. */
  ownDeadline?: true;
  /** The body is at most so many bytes, and reaches the handler as it came: it checks them, away from the main thread. */
  upload?: number;
  /** Changes what this server keeps: refused where it only reads, and so often a minute for each caller. */
  keeps?: true;
  /** Makes something new: 201, with `Location` from the `url` of its reply. */
  creates?: true;
}

/** Who asks, as far as it is known: an address, and what was sent as `Authorization: Bearer …`. */
export interface Asker {
  caller: string;
  secret?: string | undefined;
  /** Under which this server was asked, such as `https://graph.example.org`. */
  origin(): string;
}

export type Api = typeof api;
export type Route = keyof Api;
/** What a caller sends; defaults may be left out. */
export type Input<R extends Route> = z.input<Api[R]["input"]>;
/** What a handler gets: checked, or the bytes of an upload. */
export type Checked<R extends Route> = Api[R] extends { upload: number } ? Uint8Array : z.output<Api[R]["input"]>;
export type Reply<R extends Route> = z.output<Api[R]["reply"]>;
/** What a handler gives: a reply, or chunks of whole lines; what it throws after the first becomes the last line. */
type Given<R extends Route> = Api[R] extends { lines: z.ZodType } ? AsyncIterable<Uint8Array> : Promise<Reply<R>>;
/** One function a route; the signal aborts when the client goes away or the deadline passes. */
export type Handlers = { [R in Route]: (input: Checked<R>, signal: AbortSignal, asker: Asker) => Given<R> };
