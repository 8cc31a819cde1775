import { expect, test } from "vitest";
import { footnotesOf } from "../../../client/story/footnotes.ts";
import { aNode, anEdge } from "../../build.ts";
import { aStory } from "./a-story.ts";

const key = "Measure:m31|CONCERNS|Resource:lithium";

test("a footnote cites the sentence with its words, its translation and its document", async () => {
  const { snapshot } = await aStory([key]);
  expect(footnotesOf(snapshot, { footnotes: [key] }, "en")).toEqual([
    {
      number: 1,
      key,
      says: "21st-century standards for mining, refining concerns Lithium",
      basis: "source",
      confidence: undefined,
      sentence: [
        { text: "リチウム", marked: true },
        {
          text: "、コバルト、ニッケル、銅、レアアースなど重要鉱物の採掘・加工に関する21世紀の基準を創設する。",
          marked: false,
        },
      ],
      note: "Create 21st-century standards for the mining and processing of critical minerals such as lithium, cobalt, nickel, copper and rare earths.",
      caution: undefined,
      document: { title: "Table of supply-chain measures, June 2021", asOf: "8 June 2021", url: undefined },
    },
  ]);
});

test("in Japanese the sentence needs no translation", async () => {
  const { snapshot } = await aStory([key]);
  const [footnote] = footnotesOf(snapshot, { footnotes: [key] }, "ja");
  expect([footnote?.note, footnote?.document?.asOf]).toEqual([undefined, "2021年6月8日"]);
});

const lens = { labels: {}, relationships: {}, properties: {}, questions: [] };

test("without a sentence a footnote gives the reason, the address of its document, and no link that runs a script", () => {
  const nodes = [
    aNode({ key: "Thing:a", properties: { name_en: "A" } }),
    aNode({ key: "Thing:b", properties: { name_en: "B" } }),
    aNode({ key: "Document:d", labels: ["Document"], properties: { name_en: "Notice", url: "https://example.org/" } }),
    aNode({ key: "Document:e", labels: ["Document"], properties: { name_en: "Bad", url: "javascript:alert(1)" } }),
  ];
  const of = (type: string, source: string) =>
    anEdge({
      ...{ type, source: "Thing:a", target: "Thing:b" },
      properties: { basis: "inferred", source, confidence: 0.9, note_en: "As it must be." },
    });
  const edges = [of("X", "Document:d"), of("Y", "Document:e")];
  const made = footnotesOf(
    { elements: { nodes, edges }, texts: [], lens },
    { footnotes: [...edges.map((edge) => edge.key), "Thing:gone", "Thing:a"] },
    "en",
  );
  expect(made.map(({ number, says, basis, note, document }) => ({ number, says, basis, note, document }))).toEqual([
    {
      ...{ number: 1, says: "A X B", basis: "inferred", note: "As it must be." },
      document: { title: "Notice", asOf: undefined, url: "https://example.org/" },
    },
    {
      ...{ number: 2, says: "A Y B", basis: "inferred", note: "As it must be." },
      document: { title: "Bad", asOf: undefined, url: undefined },
    },
    { number: 4, says: "A", basis: "none", note: undefined, document: undefined },
  ]);
});
