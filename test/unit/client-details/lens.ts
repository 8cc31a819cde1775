import type { Edge, LabelLens, Lens, Node } from "../../../client/graph/types.ts";

const both = (text: string) => ({ ja: text, en: text });

function label(name: string, more: Partial<LabelLens> = {}): LabelLens {
  return {
    name: both(name),
    plural: both(`${name}s`),
    caption: { ja: ["short_ja", "name_ja"], en: ["short_en", "name_en"] },
    colour: { light: "#5F6A7F", dark: "#8493AD" },
    shape: "ellipse",
    size: [20, 20],
    ...more,
  };
}

/** A small lens in the manner of the first dataset. */
export const lens: Lens = {
  labels: {
    Measure: label("Measure", { text: { ja: ["text_ja"], en: ["text_en"] } }),
    Sector: label("Sector"),
    Section: label("Section"),
    Agency: label("Agency"),
  },
  relationships: {
    RESPONSIBLE_FOR: {
      name: { ja: "担当", en: "is responsible for" },
      reverse: { ja: "担当機関", en: "is the responsibility of" },
      colourOf: "Agency",
      detail: ["role"],
    },
  },
  properties: {
    role: { name: { ja: "役割", en: "Role" }, values: { lead: { ja: "主担当", en: "lead" } } },
    row: { name: { ja: "行", en: "Row" } },
  },
  overview: {
    layout: "columns",
    rows: { title: both("Measures"), label: "Measure", order: "row" },
    group: { type: "IN_SECTOR", label: "Sector" },
    card: { type: "IN_SECTION", label: "Section", letter: "letter" },
    left: [],
    right: [],
  },
  questions: [],
};

/** A node of the label that its key names. */
export function node(key: string, properties: Node["properties"]): Node {
  return { key, labels: [key.slice(0, key.indexOf(":"))], properties };
}

/** An edge with the key the API would give it. */
export function edge(source: string, type: string, target: string, properties: Edge["properties"]): Edge {
  return { key: `${source}|${type}|${target}`, type, source, target, properties };
}
