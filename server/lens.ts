import { z } from "zod";

/** A text in both languages. */
export const Text = z.object({ ja: z.string(), en: z.string() });
export type Text = z.infer<typeof Text>;

/** Property names in each language, best first: the first one a node has is shown. */
const Caption = z.object({ ja: z.array(z.string()).min(1), en: z.array(z.string()).min(1) });

const hex = z.string().regex(/^#[0-9A-Fa-f]{6}$/, "a colour such as #5F6A7F");

/** How a node is drawn by the value of a property. `counted: false` keeps a placeholder out of the count ("19 + 1"). */
const Variants = z.strictObject({
  property: z.string(),
  title: Text,
  values: z.record(
    z.string(),
    z.strictObject({ name: Text, draw: z.enum(["filled", "outlined", "dashed"]), counted: z.boolean().default(true) }),
  ),
  /** true: the legend lists the values with their counts, under `title`. */
  legend: z.boolean().default(false),
});

const LabelLens = z.strictObject({
  name: Text,
  plural: Text,
  caption: Caption,
  /** Captions for narrow places such as a phone; `caption` where left out. */
  narrow: Caption.optional(),
  /** Properties that hold the long text of a node. */
  text: Caption.optional(),
  colour: z.strictObject({ light: hex, dark: hex }),
  shape: z.string(),
  /** Width and height in px on the explore canvas. */
  size: z.tuple([z.number(), z.number()]),
  variants: Variants.optional(),
});

const RelationshipLens = z.strictObject({
  name: Text,
  /** The name read from the target's side; `name` where left out. */
  reverse: Text.optional(),
  /** The label whose colour the edge takes. */
  colourOf: z.string(),
  /** Properties whose value is said beside the name, e.g. a role or a year. */
  detail: z.array(z.string()).default([]),
});

const PropertyLens = z.strictObject({
  name: Text,
  values: z.record(z.string(), Text).optional(),
  /** Written right after the value, such as %. */
  suffix: z.string().optional(),
  /** The property beside it that names its unit: figures in different units are not to be compared. */
  unit: z.string().optional(),
});

const Column = z.strictObject({ title: Text, labels: z.array(z.string()).min(1), type: z.string() });

/** The first picture: rows grouped into cards in the middle, columns of connected nodes left and right. */
const Overview = z.strictObject({
  layout: z.literal("columns"),
  /** The rows; ordered by the property `order`. */
  rows: z.strictObject({ title: Text, label: z.string(), order: z.string() }),
  /** From a row to its group, from the group to its card: relationship type and label, each many-to-one. */
  group: z.strictObject({ type: z.string(), label: z.string() }),
  card: z.strictObject({ type: z.string(), label: z.string(), letter: z.string() }),
  /** Figures said within a row. */
  amount: z.strictObject({ title: Text, type: z.string(), label: z.string() }).optional(),
  left: z.array(Column).max(1),
  right: z.array(Column).max(2),
});

const direction = z.enum(["in", "out", "both"]);

/** A ready question: start nodes, then steps outward; with `to`, only what lies on a walk from start to `to` is kept. */
const Question = z.strictObject({
  id: z.string(),
  text: Text,
  start: z.strictObject({ keys: z.array(z.string()).default([]), labels: z.array(z.string()).default([]) }),
  steps: z.array(
    z.strictObject({
      types: z.array(z.string()).default([]),
      labels: z.array(z.string()).default([]),
      direction: direction.default("both"),
      /** The step starts from nodes of these labels only (all that were reached so far where empty). */
      from: z.array(z.string()).default([]),
    }),
  ),
  to: z.array(z.string()).default([]),
});
export type Question = z.infer<typeof Question>;

/**
 * A document that was read for one kind of relationship of a label: where it names none, none was found. What no entry
 * covers nobody has looked for.
 */
const Looked = z.strictObject({
  /** Key of the document. */
  document: z.string(),
  label: z.string(),
  type: z.string(),
  /** Seen from the node. */
  direction: z.enum(["in", "out"]),
  /** Keys of the nodes it was read for; all of the label where left out. */
  keys: z.array(z.string()).optional(),
  /** What a reader must know of how it was read. */
  note: Text.optional(),
});
export type Looked = z.infer<typeof Looked>;

/** How a dataset wants to be seen: names, colours, shapes, the first picture and ready questions. Data only, no code. */
export const Lens = z.strictObject({
  /** In the order in which the legend lists them. */
  labels: z.record(z.string(), LabelLens).default({}),
  relationships: z.record(z.string(), RelationshipLens).default({}),
  properties: z.record(z.string(), PropertyLens).default({}),
  overview: Overview.optional(),
  questions: z.array(Question).default([]),
  /** What was looked for in which documents. */
  coverage: z.array(Looked).optional(),
});
export type Lens = z.infer<typeof Lens>;
export type LabelLens = z.infer<typeof LabelLens>;
export type RelationshipLens = z.infer<typeof RelationshipLens>;
export type OverviewLens = z.infer<typeof Overview>;
