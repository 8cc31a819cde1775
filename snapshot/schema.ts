import { z } from "zod";
import { Lens } from "../server/lens.ts";
import { Edge, Node } from "../server/schema.ts";

/** The version this app writes. Older ones are read through snapshot/migrations/. */
export const currentVersion = 2;

/** What one snapshot may hold at most. */
export const most = {
  nodes: 5000,
  edges: 20_000,
  steps: 100,
  /** Bytes of its JSON in UTF-8. */
  bytes: 8 * 1024 * 1024,
  /** Characters of a title, a description, the text of a step. */
  title: 300,
  description: 5000,
  text: 20_000,
} as const;

const key = z.string().min(1).max(4000);
const finite = z.number().min(-1e7).max(1e7);
const px = z.number().min(0).max(1e5);
const keys = (count: number = most.nodes + most.edges) => z.array(key).max(count);

/** Words in Japanese, English or both; a reader of the other language sees the one there is. */
export const words = (longest: number) =>
  z.strictObject({ ja: z.string().max(longest).optional(), en: z.string().max(longest).optional() });
export type Words = { ja?: string; en?: string };

const Language = z.enum(["ja", "en"]);

const ValueStyle = z.strictObject({
  of: z.enum(["node", "edge"]),
  kind: z.string().max(500).optional(),
  channel: z.enum(["size", "colour", "width", "icon"]),
  property: z.string().max(500),
  scale: z.enum(["sequential", "diverging", "categorical"]),
  spread: z.enum(["linear", "log"]).optional(),
  middle: z.number().optional(),
  ramp: z.enum(["viridis", "cividis", "magma"]).optional(),
  reversed: z.boolean().optional(),
});

const names = z.array(z.string().max(4000)).max(1000);
const Grouping = z.strictObject({
  by: z.union([
    z.strictObject({ property: z.string().max(500) }),
    z.strictObject({ label: z.literal(true) }),
    z.strictObject({ types: names, against: z.boolean().optional() }),
  ]),
  folded: names,
});

const Note = z.strictObject({
  id: z.string().min(1).max(100),
  text: z.string().max(2000),
  at: z.strictObject({ x: finite, y: finite }),
  of: key.optional(),
  width: px.optional(),
});

const AxisMarks = z.strictObject({
  property: z.string().max(500),
  is: z.enum(["number", "date", "year", "category"]),
  marks: z
    .array(z.strictObject({ at: finite, value: z.union([z.string().max(4000), z.number()]).optional() }))
    .max(200),
  line: finite,
});

/** What a picture has beside its elements: drawing by value, boxes, notes, a path, axes. As client/graph/parts.ts has it. */
const Parts = z.strictObject({
  styles: z.array(ValueStyle).max(40).optional(),
  grouping: Grouping.optional(),
  notes: z.array(Note).max(500).optional(),
  route: z.strictObject({ nodes: keys(100), edges: keys(100), hop: z.number().int().min(0).max(99) }).optional(),
  axes: z.strictObject({ x: AxisMarks.optional(), y: AxisMarks.optional() }).optional(),
});

const values = z.array(z.string().max(4000)).max(2000);

/** A picture over the elements of its snapshot: which of them are drawn, where, and how. px are of a canvas at 100 %. */
export const State = z.strictObject({
  view: z.enum(["overview", "explore"]),
  layout: z.enum(["columns", "force", "sections", "radial", "concentric", "tree", "circle", "grid", "property"]),
  nodes: z
    .array(
      z.strictObject({
        key,
        x: finite,
        y: finite,
        /** Part of the first picture, whose arrangement follows from `frame`. */
        first: z.boolean().optional(),
        /** What an expansion started from; drawn larger. */
        focus: z.boolean().optional(),
        /** Moved by hand. */
        pinned: z.boolean().optional(),
        /** Hidden by hand. */
        hidden: z.boolean().optional(),
        /** Kept out of sight by the filters. */
        out: z.boolean().optional(),
      }),
    )
    .max(most.nodes),
  edges: z
    .array(
      z.strictObject({
        key,
        first: z.boolean().optional(),
        hidden: z.boolean().optional(),
        out: z.boolean().optional(),
      }),
    )
    .max(most.edges),
  filters: z.strictObject({ label: values, type: values, basis: values, variant: values, rules: values }),
  parts: Parts.optional(),
  /** The canvas it was arranged for. */
  frame: z.strictObject({ width: px, height: px }),
  /**
   * The point in the middle, the zoom (1 is 100 %) and the size of the canvas in px: `width / zoom` by `height / zoom` of
   * the picture were in sight. Left out where the camera shows all there is.
   */
  camera: z
    .strictObject({ zoom: z.number().min(0.01).max(10), x: finite, y: finite, width: px, height: px })
    .optional(),
  selected: keys(500),
  /** Elements that stand out, and those that step back; all as usual where both are empty. */
  highlighted: keys(),
  dimmed: keys(),
  /** Neighbours shown and in all, where a limit cut the picture. */
  truncated: z.strictObject({ shown: z.number().int(), total: z.number().int(), of: key.optional() }).optional(),
});
export type State = z.infer<typeof State>;

/** A step of a story: a picture, what is said of it, and what that rests on. `[^1]` in the text is the first of `footnotes`. */
export const StoryStep = z.strictObject({
  id: z.string().min(1).max(100),
  title: words(most.title),
  /** Markdown. */
  text: words(most.text),
  /** For the speaker alone. Plain text. */
  notes: words(most.text),
  /** Keys of edges (or nodes) whose sentence and document are cited, in the order of their numbers. */
  footnotes: keys(99),
  state: State,
});
export type StoryStep = z.infer<typeof StoryStep>;

/** A query that made the picture, as the history tells it. */
const Made = z.strictObject({
  /** What was done: overview, expand, paths, hide … */
  kind: z.string().max(40),
  cypher: z.string().max(100_000).optional(),
  parameters: z.record(z.string(), z.unknown()).optional(),
});

/** The passages of a document that the edges quote, with the sentence before and after. Offsets are UTF-16 code units in the whole text. */
const Text = z.strictObject({
  /** Key of the document, a node of the snapshot. */
  document: key,
  /** Length of the whole text. */
  length: z.number().int().min(0).max(100_000_000),
  pieces: z.array(z.strictObject({ start: z.number().int().min(0), text: z.string().max(200_000) })).max(20_000),
  segments: z
    .array(
      z.strictObject({
        start: z.number().int().min(0),
        end: z.number().int().min(0),
        kind: z.string().max(200),
        node: key.optional(),
      }),
    )
    .max(20_000),
});

const DatasetSaid = z.strictObject({
  id: z.string().max(200),
  version: z.string().max(100),
  title: z.strictObject({ ja: z.string().max(500), en: z.string().max(500) }),
  asOf: z.string().max(40),
  licence: z.string().max(500),
});

const PlainNode = z.strictObject(Node.shape).extend({ key });
const PlainEdge = z.strictObject(Edge.shape).extend({ key, source: key, target: key });

/**
 * A frozen picture or story: everything needed to show it again without the database. Elements are named by business
 * keys, never by ids of a database; `elements` also holds the documents that are cited.
 */
export const Snapshot = z.strictObject({
  format: z.literal("tsunagi-snapshot"),
  version: z.literal(currentVersion),
  title: words(most.title),
  description: words(most.description),
  author: z.string().max(most.title),
  /** The language it was made in. */
  language: Language,
  /** ISO 8601, UTC. */
  createdAt: z.iso.datetime(),
  app: z.strictObject({ version: z.string().max(100) }),
  datasets: z.array(DatasetSaid).max(200),
  /** How everything is named and drawn: the lenses of the datasets in one. */
  lens: Lens,
  elements: z.strictObject({ nodes: z.array(PlainNode).max(most.nodes), edges: z.array(PlainEdge).max(most.edges) }),
  texts: z.array(Text).max(500),
  /** The picture; of a story, what is seen before its first step. */
  state: State,
  story: z.strictObject({ steps: z.array(StoryStep).min(1).max(most.steps) }).optional(),
  /** What made it, oldest first, and every node its canvas ever had: what the same queries give beyond these is new. */
  made: z.strictObject({
    steps: z.array(Made).max(500),
    seen: keys(20_000),
    /** Edges between its nodes that the graph had and the picture had not. Without it an edge is new when a query finds it. */
    beyond: keys(20_000).optional(),
  }),
  /** SHA-256, hexadecimal, of the rest of this document in the canonical form of RFC 8785. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Snapshot = z.infer<typeof Snapshot>;

const changed = <T extends z.ZodType>(of: T) => z.object({ key: z.string(), before: of, after: of });

/** What is otherwise now than in a snapshot. Keys of what is gone; `changed` has other labels or properties. */
export const Changes = z.object({
  added: z.object({ nodes: z.array(Node), edges: z.array(Edge) }),
  removed: z.object({ nodes: z.array(z.string()), edges: z.array(z.string()) }),
  changed: z.object({ nodes: z.array(changed(Node)), edges: z.array(changed(Edge)) }),
  /** Steps of `made` whose query could not be run again, by their place from 0, with the code of the error. */
  failed: z.array(z.object({ step: z.number().int(), code: z.string() })).optional(),
  /** Keys that name no certain node of this database: their label has no unique property here. Nothing is said of them. */
  unsure: z.array(z.string()).optional(),
  /** More is new than is told. */
  cut: z.literal(true).optional(),
});
export type Changes = z.infer<typeof Changes>;

/** What the page of a snapshot is told with its HTML: the title as its owner has it now, and when it was stored. */
export const Shelf = z.object({ id: z.string(), title: words(most.title), createdAt: z.string() });
export type Shelf = z.infer<typeof Shelf>;
