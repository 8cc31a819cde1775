import { expect, test } from "vitest";
import { mentioned, namesIn } from "../../../client/evidence/mention.ts";
import { edgeName, focusOf, nameOf, ownName, typeName, valueName } from "../../../client/evidence/names.ts";
import { edgeProperties, nodeProperties } from "../../../client/evidence/properties.ts";
import { nameBasisOf, noteOf, provenanceOf, warningOf } from "../../../client/evidence/provenance.ts";
import { edge, lens, node } from "./lens.ts";

const agency = node("Agency:doe", {
  name_ja: "エネルギー省",
  name_en: "Department of Energy",
  short_en: "Energy (DOE)",
  abbr: "DOE",
});
const measure = node("Measure:m31", {
  name_ja: "基準",
  name_en: "Standards",
  text_ja: "基準を創設する。",
  text_en: "Create standards.",
  row: 31,
});

test("A node has its full name in both languages; without one its key stands for it", () => {
  const bare = node("Agency:x", {});
  expect([
    nameOf(agency, lens, "ja"),
    nameOf(agency, lens, "en"),
    nameOf(bare, lens, "en"),
    ownName(bare, lens, "en"),
  ]).toEqual(["エネルギー省", "Department of Energy", "x", undefined]);
});

test("A relationship is said with its role in words, and read from either side", () => {
  const lead = edge("Agency:doe", "RESPONSIBLE_FOR", "Measure:m31", { role: "lead" });
  expect([
    edgeName(lead, lens, "ja"),
    edgeName(lead, lens, "en"),
    typeName("RESPONSIBLE_FOR", lens, "en", "in"),
    typeName("OTHER", lens, "en"),
  ]).toEqual(["担当（主担当）", "is responsible for (lead)", "is the responsibility of", "OTHER"]);
});

test("The neighbours shown with an edge are those of the end that lends its colour, else of the target", () => {
  const lead = edge("Agency:doe", "RESPONSIBLE_FOR", "Measure:m31", {});
  const other = edge("Agency:doe", "OTHER", "Measure:m31", {});
  expect([focusOf(lead, agency, measure, lens)?.key, focusOf(other, agency, measure, lens)?.key]).toEqual([
    "Agency:doe",
    "Measure:m31",
  ]);
});

test("Values are named by the lens, lists one by one, and everything else is written in the language", () => {
  expect([
    valueName("role", "lead", lens, "ja"),
    valueName("role", ["lead", "guest"], lens, "en"),
    valueName("row", 1234567, lens, "en"),
  ]).toEqual(["主担当", "lead, guest", "1,234,567"]);
});

test("The properties of a node leave out names, texts and notes, and of a pair show the reader's language", () => {
  const full = node("Measure:m31", {
    ...measure.properties,
    id: "m31",
    note_ja: "注",
    remark_ja: "備考",
    remark_en: "Remark",
    amount: 222000,
    amount_text: "222,000",
    share: 71,
    share_text: ">71",
    empty: "",
  });
  expect(nodeProperties(full, lens, "en").map(({ name }) => name)).toEqual([
    "row",
    "amount",
    "remark_en",
    "share",
    "share_text",
  ]);
});

test("The properties of an edge leave out what it rests on", () => {
  const full = edge("A:1", "T", "B:2", {
    role: "lead",
    basis: "source",
    quote: "x",
    quote_start: 1,
    quote_end: 2,
    note_en: "n",
  });
  expect(edgeProperties(full, lens, "en")).toEqual([{ name: "role", value: "lead" }]);
});

test("What an edge rests on is read from its properties; what is no basis is none", () => {
  const source = { basis: "source", source: "Document:table", quote: "リチウム", quote_start: 2140, quote_end: 2144 };
  const full = edge("A:1", "T", "B:2", source);
  expect([provenanceOf(full), provenanceOf(edge("A:1", "T", "B:2", { basis: "hearsay", confidence: "high" }))]).toEqual(
    [
      {
        basis: "source",
        source: "Document:table",
        quote: "リチウム",
        span: { start: 2140, end: 2144 },
        confidence: undefined,
      },
      { basis: "none", source: undefined, quote: undefined, span: undefined, confidence: undefined },
    ],
  );
});

test("A note warns where there is a sentence; without one it is the reason", () => {
  const reason = edge("A:1", "T", "B:2", { basis: "inferred", note_en: "Common knowledge." });
  const warning = edge("A:1", "T", "B:2", { basis: "source", quote: "x", note_ja: "注", note_en: "Note" });
  expect([noteOf(reason), warningOf(reason), warningOf(warning)]).toEqual([
    { en: "Common knowledge." },
    undefined,
    { ja: "注", en: "Note" },
  ]);
});

test("A name's basis carries its confidence, and is nothing where the data says nothing", () => {
  expect([nameBasisOf(node("Sector:A2", { name_basis: "inferred", confidence: 0.4 })), nameBasisOf(agency)]).toEqual([
    { basis: "inferred", confidence: 0.4 },
    undefined,
  ]);
});

test("A translation is cut at the longest name it mentions, at the beginning of a word", () => {
  const names = namesIn(node("Resource:ree", { name_en: "Rare earths (REE)", abbr: "RE" }), "en");
  expect([mentioned("Copper and rare earths.", names), mentioned("More here.", names)]).toEqual([
    [
      { text: "Copper and ", mark: false },
      { text: "rare earths", mark: true },
      { text: ".", mark: false },
    ],
    [{ text: "More here.", mark: false }],
  ]);
});
