import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { Lens } from "../../../server/lens.ts";
import { cells, file, table } from "./usgs-tables.ts";

const dataset: unknown = parse(file("dataset.yaml"));
const lens = Lens.parse((dataset as { lens: unknown }).lens);
const countries = table("country.csv");
const resources = table("resource.csv");
const documents = table("document.csv");
const nodes = { Country: countries, Resource: resources, Document: documents };
const relationships = ["produces.csv", "supplies_us.csv", "import_reliance.csv"].flatMap(table);

const japanese = /^(?=.*[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/u;

const first: unknown = parse(file("../us-supply-chain-2021/dataset.yaml"));
const firstLens = Lens.parse((first as { lens: unknown }).lens);

describe("the dataset of USGS", () => {
  test("has the resources of the first dataset and graphite", () => {
    expect(resources.map((row) => cells(row, "id", "name_ja", "name_en"))).toEqual([
      "lithium リチウム Lithium",
      "cobalt コバルト Cobalt",
      "nickel ニッケル Nickel",
      "copper 銅 Copper",
      "ree レアアース Rare earths",
      "graphite 黒鉛（グラファイト） Graphite",
    ]);
  });

  test("has 44 countries by their ISO code, with the short names people use", () => {
    expect(countries.filter((row) => !/^[A-Z]{3}$/.test(row["id"] ?? ""))).toEqual([]);
    expect(countries).toHaveLength(44);
    const some = ["AUS", "CHN", "COD", "JPN", "KOR", "PRK", "TUR", "USA"];
    const named = countries.filter((row) => some.includes(row["id"] ?? ""));
    expect(named.map((row) => [row["id"], row["name_ja"], row["name_en"], row["name_usgs"]])).toEqual([
      ["AUS", "オーストラリア", "Australia", "Australia"],
      ["CHN", "中国", "China", "China"],
      ["COD", "コンゴ民主共和国", "Congo (DRC)", "Congo (Kinshasa)"],
      ["JPN", "日本", "Japan", "Japan"],
      ["KOR", "韓国", "South Korea", "Korea, Republic of"],
      ["PRK", "北朝鮮", "North Korea", "Korea, North"],
      ["TUR", "トルコ", "Türkiye", "Turkey"],
      ["USA", "米国", "United States", "United States"],
    ]);
  });

  test("has no id twice and no relationship to a node that is not there", () => {
    const ids = Object.entries(nodes).flatMap(([label, rows]) => rows.map((row) => `${label}:${row["id"]}`));
    expect(ids).toHaveLength(new Set(ids).size);
    const keys = relationships.map((row) => cells(row, "START_ID", "TYPE", "END_ID", "id"));
    expect(keys).toHaveLength(new Set(keys).size);
    const ends = relationships.flatMap((row) => [`Country:${row["START_ID"]}`, `Resource:${row["END_ID"]}`]);
    expect(ends.filter((key) => !ids.includes(key))).toEqual([]);
  });

  test("counts 164 productions, 23 supplies and 30 reliances", () => {
    const count = (type: string) => relationships.filter((row) => row["TYPE"] === type).length;
    expect(["PRODUCES", "SUPPLIES_US", "IMPORT_RELIANCE"].map(count)).toEqual([164, 23, 30]);
    expect(relationships).toHaveLength(164 + 23 + 30);
  });

  test("names every node in both languages", () => {
    const named = [...countries, ...resources, ...documents];
    expect(named.filter((row) => !japanese.test(row["name_ja"] ?? "") || !row["name_en"])).toEqual([]);
    expect(named.filter((row) => japanese.test(row["name_en"] ?? ""))).toEqual([]);
  });

  test("says of every relationship that another document says so, and of every caution both languages", () => {
    expect(new Set(relationships.map((row) => cells(row, "basis", "source")))).toEqual(
      new Set(["external Document:mcs2026"]),
    );
    expect(documents.map((row) => row["id"])).toEqual(["mcs2026"]);
    const noted = [...relationships, ...documents].filter((row) => row["note_ja"] || row["note_en"]);
    expect(noted.filter((row) => !japanese.test(row["note_ja"] ?? "") || !row["note_en"])).toEqual([]);
    expect(resources.filter((row) => !row["totals_note_ja"] || !row["totals_note_en"])).toEqual([]);
  });

  test("has a lens that names every relationship type and every property in both languages", () => {
    expect(Object.keys(lens.relationships)).toEqual(["PRODUCES", "SUPPLIES_US", "IMPORT_RELIANCE"]);
    const known = /^(id|TYPE|START_ID|END_ID|(name|short|note)_(ja|en)|date|url|basis|source)$/;
    const used = new Set([...Object.values(nodes).flat(), ...relationships].flatMap((row) => Object.keys(row)));
    expect([...used].filter((name) => !known.test(name) && !lens.properties[name])).toEqual([]);
    const texts = [...Object.values(lens.relationships), ...Object.values(lens.properties)].map(({ name }) => name);
    expect(texts.filter(({ ja, en }) => !ja || !en)).toEqual([]);
  });

  test("says of shared nodes and labels what the first dataset says", () => {
    const shared = ["country.csv", "resource.csv"].flatMap((name) => {
      const others = table(`../us-supply-chain-2021/${name}`);
      return table(name).flatMap((row) => {
        const other = others.find(({ id }) => id === row["id"]);
        return other ? [[cells(row, "id", "name_ja", "name_en"), cells(other, "id", "name_ja", "name_en")]] : [];
      });
    });
    expect(shared).toHaveLength(6 + 5);
    expect(shared.filter(([mine, theirs]) => mine !== theirs)).toEqual([]);
    const labels = Object.keys(lens.labels).map((label) => firstLens.labels[label]);
    expect(Object.values(lens.labels)).toEqual(labels);
  });
});
