import { z } from "zod";
import { Lens, Text } from "./lens.ts";

/** A value that JSON lacks: `{ $type, value }`. Integers outside ±2^53 and non-finite floats travel as strings. */
export const Value: z.ZodType<unknown> = z.unknown();

/** Properties by name; values are JSON, or `{ $type, value }` where JSON has no such type. */
export const Properties = z.record(z.string(), Value);

/** A node, named by `Label:value` of its unique property, or `~elementId` where its label has none. */
export const Node = z.object({
  key: z.string(),
  labels: z.array(z.string()),
  properties: Properties,
  /** How many relationships it has in the whole database, `COUNT { (n)--() }`; given in subgraphs, for the "+4" badges. */
  degree: z.number().int().optional(),
});
export type Node = z.infer<typeof Node>;

/** A relationship; `source` and `target` are node keys, `key` is `source|TYPE|target` with a suffix where there are several. */
export const Edge = z.object({
  key: z.string(),
  type: z.string(),
  source: z.string(),
  target: z.string(),
  properties: Properties,
});
export type Edge = z.infer<typeof Edge>;

/** Nodes and the edges between them. `truncated` gives the full counts when a limit cut the answer. */
export const Subgraph = z.object({
  nodes: z.array(Node),
  edges: z.array(Edge),
  truncated: z.object({ nodes: z.number().int(), edges: z.number().int() }).optional(),
});
export type Subgraph = z.infer<typeof Subgraph>;

/** What neighbours a node has, counted by relationship type, direction as seen from the node, and label of the far end. */
export const NeighbourCount = z.object({
  type: z.string(),
  direction: z.enum(["in", "out"]),
  label: z.string(),
  count: z.number().int(),
});
export type NeighbourCount = z.infer<typeof NeighbourCount>;

/** A property of a label or type: the value types met and the share of elements that have it (0–1). */
export const PropertySchema = z.object({
  name: z.string(),
  types: z.array(z.string()),
  fill: z.number().min(0).max(1),
});

/** What labels, relationship types and properties the database has, with counts. `key` is the unique property of a label. */
export const GraphSchema = z.object({
  /** Exact; a node with two labels counts once. */
  totals: z.object({ nodes: z.number().int(), relationships: z.number().int() }),
  labels: z.array(
    z.object({
      name: z.string(),
      count: z.number().int(),
      key: z.string().optional(),
      properties: z.array(PropertySchema),
    }),
  ),
  relationships: z.array(
    z.object({
      name: z.string(),
      count: z.number().int(),
      properties: z.array(PropertySchema),
      joins: z.array(z.object({ from: z.string(), to: z.string(), count: z.number().int() })),
    }),
  ),
});
export type GraphSchema = z.infer<typeof GraphSchema>;

/** A search result: the node, its score (higher is better) and the property in which the words were found. */
export const Hit = z.object({ node: Node, score: z.number(), field: z.string() });
export type Hit = z.infer<typeof Hit>;

/** A dataset as the load record in the graph tells it. `loadedAt` is ISO 8601, `asOf` a date. */
export const Dataset = z.object({
  id: z.string(),
  version: z.string(),
  title: Text,
  asOf: z.string(),
  licence: z.string(),
  loadedAt: z.string(),
  complete: z.boolean(),
  counts: z.object({ nodes: z.number().int(), relationships: z.number().int() }),
  lens: Lens,
});
export type Dataset = z.infer<typeof Dataset>;

/** A piece of a source text: offsets in UTF-16 code units, end exclusive; `node` is the key of the node it made. */
export const Segment = z.object({
  start: z.number().int(),
  end: z.number().int(),
  kind: z.string(),
  node: z.string().optional(),
});
export type Segment = z.infer<typeof Segment>;

/** A source text and the segments that tile it. */
export const DocumentText = z.object({ text: z.string(), segments: z.array(Segment) });
export type DocumentText = z.infer<typeof DocumentText>;

/** State of the process and of its database. */
export const Health = z.object({
  status: z.enum(["ok", "degraded"]),
  version: z.string(),
  database: z.object({
    connected: z.boolean(),
    version: z.string(),
    edition: z.string(),
    mode: z.enum(["uri", "docker", "local"]),
  }),
});
export type Health = z.infer<typeof Health>;

/**
 * A path: its nodes and one edge a hop, in order. `weight` is the sum of log2(1 + relationships) of the nodes between
 * its ends: less is rarer. `parallel` holds all edges of each hop; the first of them is the one in `edges`.
 */
export const FoundPath = z.object({
  nodes: z.array(z.string()),
  edges: z.array(z.string()),
  length: z.number().int(),
  weight: z.number(),
  parallel: z.array(z.array(z.string())),
});
export type FoundPath = z.infer<typeof FoundPath>;

/**
 * Paths, shortest first, those of one length the rarest first, with all nodes and edges they are made of. `complete` is
 * false where the graph was too large to be sure that nothing better is left.
 */
export const Paths = z.object({
  paths: z.array(FoundPath),
  nodes: z.array(Node),
  edges: z.array(Edge),
  complete: z.boolean(),
});
export type Paths = z.infer<typeof Paths>;

/** A place in a query's text: line and column from 1, offset in UTF-16 code units from 0. */
export const QueryPosition = z.object({ line: z.number().int(), column: z.number().int(), offset: z.number().int() });
export type QueryPosition = z.infer<typeof QueryPosition>;

/** What the database has to say of a query that it ran all the same; texts are the server's, in English. */
export const Notification = z.object({
  code: z.string(),
  title: z.string(),
  description: z.string(),
  severity: z.string(),
  category: z.string(),
  position: QueryPosition.optional(),
});
export type Notification = z.infer<typeof Notification>;

/** How a query ended: rows sent, milliseconds from asking the database to the last row, and what a limit cut off. */
export const QuerySummary = z.object({
  rows: z.number().int(),
  truncated: z.boolean(),
  /** The limit that was met: rows, or bytes of JSON. */
  cut: z.object({ by: z.enum(["rows", "bytes"]), limit: z.number().int() }).optional(),
  ms: z.number(),
  notifications: z.array(Notification),
});
export type QuerySummary = z.infer<typeof QuerySummary>;

/** A whole answer. Nodes are Node, relationships Edge, paths `{ $type: "Path", nodes, edges }`. */
export const QueryAnswer = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(Value)),
  summary: QuerySummary,
});
export type QueryAnswer = z.infer<typeof QueryAnswer>;

/** An operator of a plan. `rows` and `dbHits` are there after a profile only; `children` are its inputs. */
export interface PlanOperator {
  operator: string;
  details: string;
  estimatedRows: number;
  rows?: number | undefined;
  dbHits?: number | undefined;
  children: PlanOperator[];
}
export const PlanOperator: z.ZodType<PlanOperator> = z.lazy(() =>
  z.object({
    operator: z.string(),
    details: z.string(),
    estimatedRows: z.number(),
    rows: z.number().optional(),
    dbHits: z.number().optional(),
    children: z.array(PlanOperator),
  }),
);

/** What the database would do (or, after a profile, did) with a query. */
export const Explained = z.object({
  type: z.enum(["r", "rw", "w", "s"]),
  plan: PlanOperator,
  notifications: z.array(Notification),
  /** The whole of a profile: milliseconds, and the rows the query gave. */
  ms: z.number().optional(),
  rows: z.number().int().optional(),
});
export type Explained = z.infer<typeof Explained>;

/** An error as RFC 9457 problem details. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  requestId: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** Of `refused_query`: the rule that was broken, and what can be written in its place. */
  rule: z.string().optional(),
  instead: z.string().optional(),
  /** Of `refused_query` and `invalid_query`: where in the query. */
  position: QueryPosition.optional(),
  /** Of `too_many_requests`: seconds to wait; the header Retry-After says the same. */
  retryAfter: z.number().optional(),
});
export type Problem = z.infer<typeof Problem>;

/** A line of a streamed answer: first `columns`, then `row`s, last `summary` or `error`. */
export const QueryLine = z.union([
  z.object({ columns: z.array(z.string()), queryId: z.string() }),
  z.object({ row: z.array(Value) }),
  z.object({ summary: QuerySummary }),
  z.object({ error: Problem }),
]);
export type QueryLine = z.infer<typeof QueryLine>;

/** An embed as oembed.com specifies it; its names are those of the specification. */
export const Oembed = z.object({
  version: z.literal("1.0"),
  type: z.literal("rich"),
  title: z.string(),
  author_name: z.string().optional(),
  provider_name: z.string(),
  provider_url: z.string(),
  cache_age: z.number().int(),
  thumbnail_url: z.string().optional(),
  thumbnail_width: z.number().int().optional(),
  thumbnail_height: z.number().int().optional(),
  html: z.string(),
  width: z.number().int(),
  height: z.number().int(),
});
