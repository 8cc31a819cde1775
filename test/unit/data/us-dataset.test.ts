import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { type Edge, readDataset } from "./dataset-files.ts";

const { description, nodes, twice, edges, text, segments } = readDataset("us-supply-chain-2021");
const { lens } = description;
const keys = [...nodes.keys()];
const labelOf = (key: string) => key.split(":")[0] ?? "";
const measures = keys.filter((key) => labelOf(key) === "Measure");
const targets = (from: string, ...types: string[]) =>
  edges.filter((edge) => edge.from === from && types.includes(edge.type)).map((edge) => edge.to);

function countBy<T>(items: Iterable<T>, name: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[name(item)] = (counts[name(item)] ?? 0) + 1;
  return counts;
}

describe("the dataset of the 38 measures", () => {
  test("has these nodes of each label", () => {
    expect(countBy(keys, labelOf)).toEqual({
      Measure: 38,
      Section: 4,
      Sector: 13,
      Agency: 25,
      Resource: 21,
      Country: 6,
      CountryGroup: 2,
      Funding: 9,
      Instrument: 63,
      Document: 21,
    });
  });

  test("has these relationships of each type", () => {
    expect(countBy(edges, (edge) => edge.type)).toEqual({
      IN_SECTOR: 38,
      IN_SECTION: 13,
      RESPONSIBLE_FOR: 47,
      CONCERNS: 45,
      INVOLVES: 9,
      COMMITS: 9,
      USES: 36,
      CREATES: 19,
      FOLLOWED_BY: 18,
      KIND_OF: 7,
      INPUT_TO: 10,
      MEMBER_OF: 6,
      PART_OF: 9,
      RUN_BY: 39,
      FROM: 23,
    });
  });

  test("numbers the measures m01 to m38 by row", () => {
    const expected = Array.from({ length: 38 }, (_, at) => [
      `Measure:m${String(at + 1).padStart(2, "0")}`,
      String(at + 1),
    ]);
    expect(measures.map((key) => [key, nodes.get(key)?.["row"]])).toEqual(expected);
  });

  test("has no node and no relationship twice", () => {
    const names = edges.map((edge) => `${edge.from}|${edge.type}|${edge.to}`);
    expect(twice).toEqual([]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test("refers to nothing that is not there", () => {
    const named = (edge: Edge) => [edge.from, edge.to, edge.row["source"] ?? "no source"];
    const unknown = edges.flatMap(named).filter((key) => !nodes.has(key));
    const inText = segments.map((segment) => segment.node).filter((key) => key !== "" && !nodes.has(key));
    expect([...unknown, ...inText]).toEqual([]);
  });

  test("leaves no node without a relationship", () => {
    const joined = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
    expect(keys.filter((key) => !joined.has(key))).toEqual([]);
  });

  test("names every node in both languages and gives every caution in both", () => {
    const lacking = [...nodes].filter(([, row]) => !row["name_ja"] || !row["name_en"]).map(([key]) => key);
    const rows = [...nodes.values(), ...edges.map((edge) => edge.row)];
    const halves = rows.filter((row) => !row["note_ja"] !== !row["note_en"]);
    const inLatin = rows.map((row) => row["note_ja"]).filter((note) => note && !/[぀-ヿ]/.test(note));
    const inKana = rows.map((row) => row["name_en"]).filter((name) => name && /[぀-ヿ一-鿿]/.test(name));
    expect({ lacking, halves, inLatin, inKana }).toEqual({ lacking: [], halves: [], inLatin: [], inKana: [] });
  });

  test("keeps the titles of measures within 22 and 46 characters, each different", () => {
    const titles = measures.map((key) => [nodes.get(key)?.["name_ja"] ?? "", nodes.get(key)?.["name_en"] ?? ""]);
    expect(titles.filter(([ja = "", en = ""]) => [...ja].length > 22 || en.length > 46)).toEqual([]);
    expect(new Set(titles.flat()).size).toBe(76);
  });

  test("puts every measure in one sector, every sector in one section, every section in the table", () => {
    const wrong = measures.filter((key) => targets(key, "IN_SECTOR").length !== 1);
    const sectors = keys.filter((key) => labelOf(key) === "Sector");
    expect([...wrong, ...sectors.filter((key) => targets(key, "IN_SECTION").length !== 1)]).toEqual([]);
    expect(["A", "B", "C", "D"].map((letter) => targets(`Section:${letter}`, "FROM"))).toEqual(
      Array.from({ length: 4 }, () => ["Document:table"]),
    );
  });

  test("gives every measure an agency, and something that it concerns, uses or creates", () => {
    const led = new Set(edges.filter((edge) => edge.type === "RESPONSIBLE_FOR").map((edge) => edge.to));
    expect(measures.filter((key) => !led.has(key))).toEqual([]);
    expect(measures.filter((key) => targets(key, "CONCERNS", "USES", "CREATES").length === 0)).toEqual([]);
  });

  test("keeps the source byte for byte, and each measure as a cell of it", () => {
    const digest = createHash("sha256").update(text).digest("hex");
    expect(digest).toBe("11ad8f54a3515d321b596319f7baf2c5eb02a5b8045714fc6bbb96f301ad74e1");
    const cells = measures.map((key) => {
      const row = nodes.get(key) ?? {};
      const raw = text.slice(Number(row["text_start"]), Number(row["text_end"]));
      return raw.replaceAll("\n", "") === row["text_ja"] && raw.endsWith("。") ? "same" : key;
    });
    expect(new Set(cells)).toEqual(new Set(["same"]));
  });

  test("has a translation of every measure that is English and keeps its figures", () => {
    const english = measures.map((key) => nodes.get(key)?.["text_en"] ?? "");
    expect(english.filter((sentence) => sentence.length < 60 || /[぀-ヿ一-鿿]/.test(sentence))).toEqual([]);
    const figures = english.map((sentence) => (sentence.match(/\$[\d.]+ (million|billion)/g) ?? []).join(" + "));
    expect(figures.filter((figure) => figure !== "")).toEqual([
      "$60 million",
      "$17 billion",
      "$3 billion",
      "$100 million",
      "$4 billion",
      "$50 billion",
      "$5 billion + $15 billion",
      "$50 billion",
    ]);
  });
});

describe("its lens", () => {
  const properties = new Set([
    ...[...nodes.values()].flatMap((row) => Object.keys(row)),
    ...edges.flatMap((edge) => Object.keys(edge.row)),
  ]);

  test("draws every label and names every relationship type", () => {
    expect(new Set(Object.keys(lens.labels))).toEqual(new Set(keys.map(labelOf)));
    expect(new Set(Object.keys(lens.relationships))).toEqual(new Set(edges.map((edge) => edge.type)));
  });

  test("names every property, and no other", () => {
    expect(new Set(Object.keys(lens.properties))).toEqual(properties);
  });

  test("names every value of a property that has named values", () => {
    const rows = [...nodes.values(), ...edges.map((edge) => edge.row)];
    for (const [name, { values }] of Object.entries(lens.properties)) {
      const used = new Set(rows.map((row) => row[name]).filter((value) => value !== undefined));
      if (values !== undefined) expect([name, new Set(Object.keys(values))]).toEqual([name, used]);
    }
    for (const [label, { variants }] of Object.entries(lens.labels)) {
      if (variants === undefined) continue;
      const used = keys.filter((key) => labelOf(key) === label).map((key) => nodes.get(key)?.[variants.property]);
      expect([label, new Set(Object.keys(variants.values))]).toEqual([label, new Set(used)]);
    }
  });

  test("captions with properties that its nodes have, the last one always", () => {
    for (const [label, { caption, narrow, text: long }] of Object.entries(lens.labels)) {
      const rows = keys.filter((key) => labelOf(key) === label).map((key) => nodes.get(key) ?? {});
      for (const list of [caption, narrow ?? caption, long ?? caption].flatMap(({ ja, en }) => [ja, en])) {
        expect(list.filter((name) => !rows.some((row) => row[name]))).toEqual([]);
        expect(rows.filter((row) => !row[list.at(-1) ?? ""])).toEqual([]);
      }
    }
  });

  test("asks only for nodes, labels and types of the two datasets", () => {
    const types = new Set([...Object.keys(lens.relationships), "PRODUCES", "SUPPLIES_US"]);
    const unknown = lens.questions.flatMap(({ start, steps, to }) => [
      ...[...start.keys, ...to].filter((key) => !nodes.has(key)),
      ...steps.flatMap((step) => step.types).filter((type) => !types.has(type)),
      ...[...start.labels, ...steps.flatMap((step) => [...step.labels, ...step.from])].filter(
        (label) => !(label in lens.labels),
      ),
    ]);
    expect(unknown).toEqual([]);
    expect(lens.questions.map((question) => question.text.en)).toEqual([
      "How much of the money is new?",
      "What touches lithium, and who supplies it?",
      "How is Commerce connected to China?",
    ]);
  });
});
