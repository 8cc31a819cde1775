import { describe, expect, test } from "vitest";
import { readDataset } from "./dataset-files.ts";

const { nodes, edges, segments, text, description } = readDataset("us-supply-chain-2021");
const node = (key: string) => nodes.get(key) ?? {};

/** The edge between two nodes; its properties, quote offsets left out. */
function edge(from: string, type: string, to: string): Record<string, string> {
  const found = edges.find((each) => each.from === from && each.type === type && each.to === to);
  if (found === undefined) throw new Error(`no ${from} ${type} ${to}`);
  const { quote_start, quote_end, ...row } = found.row;
  return row;
}

const sourcesOf = (type: string, to: string) =>
  edges.filter((each) => each.type === type && each.to === to).map((each) => each.from);

describe("what a graph builder must not get wrong", () => {
  test("1: row 18 keeps the misprinted batteries as its quote, names magnets and warns in both languages", () => {
    expect(edge("Measure:m18", "CONCERNS", "Resource:ndfeb")).toMatchObject({
      basis: "source",
      quote: "ネオジム電池",
      note_ja: expect.stringContaining("ネオジム磁石"),
      note_en: expect.stringContaining("say magnets"),
    });
    expect([node("Resource:ndfeb")["name_ja"], node("Resource:ndfeb")["short_en"]]).toEqual([
      "ネオジム磁石",
      "Neodymium magnets",
    ]);
    expect(node("Measure:m18")["text_ja"]).toContain("ネオジム電池");
    expect(node("Measure:m18")["text_en"]).toContain("neodymium batteries");
  });

  test("2: money has a status, and the lens draws each status in its own way", () => {
    const statuses = [...nodes].filter(([key]) => key.startsWith("Funding:")).map(([key, row]) => [key, row["status"]]);
    expect(Object.fromEntries(statuses)).toEqual({
      "Funding:f02": "committed",
      "Funding:f04": "existing",
      "Funding:f08": "existing",
      "Funding:f12": "committed",
      "Funding:f15": "committed",
      "Funding:f21": "recommended",
      "Funding:f22a": "recommended",
      "Funding:f22b": "recommended",
      "Funding:f24": "recommended",
    });
    expect(edge("Measure:m04", "COMMITS", "Funding:f04")["note_en"]).toContain("not new money");
    expect(edge("Measure:m08", "COMMITS", "Funding:f08")["note_ja"]).toContain("新たな資金ではない");
    expect(edge("Measure:m24", "COMMITS", "Funding:f24")["note_en"]).toContain("recommendation to Congress");
    const variants = description.lens.labels["Funding"]?.variants;
    expect(Object.entries(variants?.values ?? {}).map(([status, { draw }]) => [status, draw])).toEqual([
      ["committed", "filled"],
      ["existing", "outlined"],
      ["recommended", "dashed"],
    ]);
  });

  test("3: the misprint in row 33 makes no second department of health", () => {
    const named = [...nodes].filter(([, row]) => /保[健険]福祉省/.test(row["name_ja"] ?? ""));
    expect(named.map(([key, row]) => [key, row["name_ja"]])).toEqual([["Agency:hhs", "保健福祉省"]]);
    expect(node("Measure:m33")["text_ja"]).toContain("保険福祉省");
    expect(edge("Agency:hhs", "RESPONSIBLE_FOR", "Measure:m33")).toMatchObject({
      basis: "source",
      quote: "保健福祉省",
      note_ja: expect.stringContaining("保険福祉省"),
    });
  });

  test("4: rows 5, 10, 12 and 14 say what their words stand for", () => {
    expect(edge("Measure:m05", "CONCERNS", "Resource:storage")).toMatchObject({
      quote: "エネルギー貯蓄",
      note_en: expect.stringContaining("energy storage"),
    });
    expect(node("Measure:m05")["text_en"]).toContain("energy storage projects");
    expect(edge("Measure:m12", "USES", "Instrument:apprenticeship")).toMatchObject({
      quote: "職業訓練制度",
      note_en: expect.stringContaining("apprenticeship"),
    });
    expect(node("Measure:m12")["text_en"]).toContain("apprenticeship");
    expect(edge("Measure:m14", "CONCERNS", "Resource:crit_prod")).toMatchObject({
      quote: "重要素材",
      note_en: expect.stringContaining("critical products"),
    });
    expect(edge("Measure:m10", "CONCERNS", "Resource:semis")["note_en"]).toContain("end-users");
  });

  test("5: row 11 warns that its agreement overstates", () => {
    for (const country of ["JPN", "KOR"]) {
      expect(edge("Measure:m11", "INVOLVES", `Country:${country}`)).toMatchObject({
        role: "partner",
        note_ja: expect.stringContaining("「合意」は強すぎる"),
        note_en: expect.stringContaining("recent engagements"),
      });
    }
    expect(node("Measure:m11")["note_en"]).toContain("recent engagements");
  });

  test("6: leads that only the table names rest on it, with a note", () => {
    const leads = [25, 31, 37, 38].map((row) => edge("Agency:wh", "RESPONSIBLE_FOR", `Measure:m${row}`));
    for (const lead of [...leads, edge("Agency:sba", "RESPONSIBLE_FOR", "Measure:m29")]) {
      expect(lead).toMatchObject({
        role: "lead",
        basis: "source",
        source: "Document:table",
        note_ja: expect.stringContaining("表の記載"),
        note_en: expect.stringContaining("table's own attribution"),
      });
    }
  });

  test("7: China is in row 36 only, Korea in row 11 only, India and Australia only as Quad members in row 37", () => {
    const involved = Object.fromEntries(
      ["CHN", "KOR", "IND", "AUS", "JPN", "USA"].map((id) => [
        id,
        edges
          .filter((each) => each.type === "INVOLVES" && each.to === `Country:${id}`)
          .map((each) => `${each.from.slice(8)} ${each.row["role"]} ${each.row["quote"]}`),
      ]),
    );
    expect(involved).toEqual({
      CHN: ["m36 target 対中"],
      KOR: ["m11 partner 韓国"],
      IND: ["m37 member 日米豪印"],
      AUS: ["m37 member 日米豪印"],
      JPN: ["m11 partner 日本", "m37 member 日米豪印"],
      USA: ["m37 member 日米豪印"],
    });
    expect(sourcesOf("MEMBER_OF", "CountryGroup:quad")).toEqual([
      "Country:JPN",
      "Country:USA",
      "Country:IND",
      "Country:AUS",
    ]);
    expect(["CHN", "KOR"].map((id) => [node(`Country:${id}`)["name_ja"], node(`Country:${id}`)["name_en"]])).toEqual([
      ["中国", "China"],
      ["韓国", "South Korea"],
    ]);
  });

  test("8: lost agency cells are inferred with their confidence, resources only the sector names rest on the heading", () => {
    const agencies = ["hhs m01", "hhs m02", "doe m03", "doe m04", "doe m05", "congress m21", "congress m22"];
    const found = agencies.map((pair) => {
      const [agency, measure] = pair.split(" ");
      const row = edge(`Agency:${agency}`, "RESPONSIBLE_FOR", `Measure:${measure}`);
      return [row["basis"], row["confidence"], row["quote"]];
    });
    expect(found).toEqual([
      ...Array.from({ length: 5 }, () => ["inferred", "0.97", undefined]),
      ...Array.from({ length: 2 }, () => ["inferred", "0.95", "議会"]),
    ]);
    const byHeading = edges.filter((each) => each.row["basis"] === "heading");
    expect(byHeading.map((each) => `${each.from} ${each.to}`)).toEqual([
      "Measure:m04 Resource:evcell",
      "Measure:m07 Resource:crit_min",
      "Measure:m08 Resource:crit_min",
      "Measure:m09 Resource:crit_min",
      "Measure:m10 Resource:semis",
    ]);
  });

  test("9: the lone 築 ends the sector of rows 21 to 30, and row 12 is not in the sector of rows 31 to 33", () => {
    const rebuilt = sourcesOf("IN_SECTOR", "Sector:D1");
    expect(rebuilt).toEqual([21, 22, 23, 24, 25, 26, 27, 28, 29, 30].map((row) => `Measure:m${row}`));
    for (const measure of rebuilt) {
      expect(edge(measure, "IN_SECTOR", "Sector:D1")).toMatchObject({
        basis: "inferred",
        confidence: "0.8",
        quote: "築",
      });
    }
    expect(node("Sector:D1")["name_ja"]).toMatch(/再構築$/);
    expect(sourcesOf("IN_SECTOR", "Sector:D2")).toEqual(["Measure:m31", "Measure:m32", "Measure:m33"]);
    expect(sourcesOf("IN_SECTOR", "Sector:B1")).toEqual(["Measure:m12", "Measure:m13"]);
    const loneCharacter = segments.filter((segment) => text.slice(segment.start, segment.end) === "築");
    expect(loneCharacter.map((segment) => [segment.kind, segment.node])).toEqual([["sector", "Sector:D1"]]);
  });

  test("10: 関連省庁 is one placeholder that nobody counts", () => {
    const unspecified = [...nodes].filter(([, row]) => row["kind"] === "unspecified");
    expect(unspecified.map(([key, row]) => [key, row["name_ja"]])).toEqual([["Agency:agencies", "関連省庁"]]);
    const measures = edges.filter((each) => each.from === "Agency:agencies").map((each) => each.to);
    expect(measures).toEqual(["Measure:m26", "Measure:m27", "Measure:m35"]);
    expect(description.lens.labels["Agency"]?.variants?.values["unspecified"]).toEqual({
      name: { ja: "不特定", en: "unspecified" },
      draw: "dashed",
      counted: false,
    });
  });

  test("names that the text does not have are marked as inferred: 10 of 13 sectors and one section", () => {
    const inferred = [...nodes].filter(([, row]) => row["name_basis"] === "inferred");
    expect(inferred.map(([key, row]) => `${key} ${row["confidence"]}`)).toEqual([
      "Section:B 0.88",
      "Sector:A1 0.45",
      "Sector:A2 0.4",
      "Sector:A3 0.4",
      "Sector:A4 0.4",
      "Sector:B1 0.4",
      "Sector:B2 0.4",
      "Sector:C1 0.3",
      "Sector:D1 0.6",
      "Sector:D3 0.4",
      "Sector:D5 0.4",
    ]);
    const printed = [...nodes].filter(([, row]) => row["name_basis"] === "source");
    const flat = text.replaceAll("\n", "");
    expect(printed.filter(([, row]) => !flat.includes(row["name_ja"] ?? "-"))).toEqual([]);
  });
});
