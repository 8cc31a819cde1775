import fc from "fast-check";
import { expect, test } from "vitest";
import {
  edgeName,
  kindName,
  nameOf,
  propertyName,
  textOf,
  typeName,
  valueName,
} from "../../../client/evidence/names.ts";
import {
  captionOf,
  edgeLabel,
  labelLens,
  labelOf,
  mergeLenses,
  typeLens,
  variantOf,
} from "../../../client/graph/lens.ts";
import type { Edge, Lens, Node } from "../../../client/graph/types.ts";
import { dataFormats } from "../../../client/out/data/formats.ts";
import { createSession } from "../../../client/session.ts";
import { openFrozen } from "../../../client/snapshot/frozen.ts";
import { footnotesOf } from "../../../client/story/footnotes.ts";
import { polygonPoints } from "../../../client/views/glyph-shapes.ts";
import { aSnapshot } from "../../a-snapshot.ts";
import { makeText } from "../out-data/fixtures.ts";
import { first } from "./opened.ts";

/** Names that every object has something under. */
const inherited = [...Object.getOwnPropertyNames(Object.prototype), "name", "length", "prototype"];
const name = fc.constantFrom(...inherited);
const none = { labels: {}, relationships: {}, properties: {}, questions: [] } satisfies Lens;

/** A node and an edge of foreign names, whose own properties are of foreign names too. */
function elements(label: string, type: string, property: string): { nodes: Node[]; edges: Edge[] } {
  const properties = Object.fromEntries([
    ["title", "T"],
    [property, "v"],
  ]);
  const nodes = [1, 2].map((id) => ({ key: `${label}:${id}`, labels: [label], properties }));
  const edge = { key: "e", type, source: `${label}:1`, target: `${label}:2`, properties };
  return { nodes, edges: [edge] };
}

test("names that every object has are names like others, whether a lens knows them or not", () => {
  const schema = (label: string, type: string, property: string) => ({
    labels: [{ name: label, count: 1, properties: [{ name: property, types: ["String"] }] }],
    relationships: [{ name: type, count: 1, joins: [{ from: label, to: label, count: 1 }], properties: [] }],
    totals: { nodes: 2, relationships: 1 },
  });
  fc.assert(
    fc.property(name, name, name, (label, type, property) => {
      const { nodes, edges } = elements(label, type, property);
      const [node, edge] = [nodes[0] as Node, edges[0] as Edge];
      const known = mergeLenses([first.dataset], schema(label, type, property) as never);
      const lenses: Lens[] = [none, mergeLenses([], undefined), known];
      const said = lenses.map((lens) => [
        labelOf(node, lens),
        labelLens(lens, label).name.en,
        captionOf(node, lens, "en"),
        nameOf(node, lens, "ja"),
        typeLens(lens, type).name.en.toLowerCase(),
        edgeLabel(edge, lens, "en").toLowerCase(),
        typeName(type, lens, "en").toLowerCase(),
        edgeName(edge, lens, "en").toLowerCase(),
        kindName(label, lens, "en"),
        propertyName(property, lens, "en"),
        valueName(property, "v", lens, "en"),
        textOf(node, lens, "en"),
        variantOf(node, lens).draw,
      ]);
      const t = type.toLowerCase();
      // A type without a lens has words of its own where it is drawn, and its name elsewhere.
      const spaced = t.replaceAll("_", " ");
      const caption = property === "name" ? "v" : "T";
      const plain = [label, label, caption, caption, spaced, spaced, t, t, label, property, "v", undefined, "filled"];
      const withWords = [...plain.slice(0, 6), spaced, spaced, ...plain.slice(8)];
      expect(said).toEqual([plain, plain, withWords]);
    }),
  );
});

test("a merged lens finds nothing under a name that nobody gave", () => {
  const lens = mergeLenses([first.dataset], undefined);
  const found = inherited.map((one) => [
    lens.labels[one],
    lens.relationships[one],
    lens.properties[one]?.suffix,
    lens.properties["status"]?.values?.[one],
  ]);
  expect(new Set(found.flat())).toEqual(new Set([undefined]));
});

test.each(inherited)(
  "a snapshot with the label, type and property %s opens and is written in every data format",
  async (one) => {
    const { nodes, edges } = elements(one, one, one);
    const from = aSnapshot();
    const snapshot = aSnapshot({
      elements: { nodes, edges },
      state: { ...from.state, nodes: nodes.map(({ key }, x) => ({ key, x, y: 0 })), edges: [{ key: "e" }] },
      lens: {
        ...none,
        labels: shaped(one),
        relationships: { NEXT: { name: { ja: "", en: "" }, colourOf: one, detail: [one] } },
      },
    });
    const { explorer, show } = openFrozen(snapshot, createSession("en", "light"));
    show(snapshot.state);
    const { cy } = explorer.desk.stage;
    expect(cy.nodes().map((ele) => ele.data("look").caption)).toEqual(
      ["T", "T"].map((t) => (one === "name" ? "v" : t)),
    );
    const texts = await Promise.all(dataFormats.map(({ id }) => makeText(id, snapshot)));
    expect(texts.filter((text) => text.length < 100)).toEqual([]);
    expect(footnotesOf(snapshot, { footnotes: ["e", nodes[0]?.key ?? ""] }, "en")).toHaveLength(2);
    expect(polygonPoints(one, 10, 10)).toBeUndefined();
  },
);

/** A label that no element has, drawn in a shape that there is none of. */
function shaped(shape: string): Lens["labels"] {
  const text = { ja: "x", en: "x" };
  const caption = { ja: [shape], en: [shape] };
  return {
    Other: { name: text, plural: text, caption, colour: { light: "#000000", dark: "#ffffff" }, shape, size: [9, 9] },
  };
}
