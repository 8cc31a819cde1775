import { describe, expect, test } from "vitest";
import { imports, production, reliance } from "./usgs-figures.ts";
import { cells, type Row, table } from "./usgs-tables.ts";

const resources = table("resource.csv");
const produces = table("produces.csv");
const supplies = table("supplies_us.csv");
const relies = table("import_reliance.csv");

const lines = (text: string | undefined) => (text ?? "").trim().split(/\n\s*/);
const numberOf = (text: string | undefined) => (/^\d+$/.test(text ?? "") ? Number(text) : 0);

/** The table of a resource put together again from the graph's files, in the order of the source. */
function printed(id: string): string[] {
  const rows = produces.filter((row) => row["END_ID"] === id);
  const countries = [...new Set(rows.map((row) => row["START_ID"] ?? ""))].map((country) => {
    const [first, second] = rows.filter((row) => row["START_ID"] === country);
    return `${country} ${first?.["amount_text"]} ${cells(second ?? {}, "amount_text", "reserves_text")}`;
  });
  const resource = resources.find((row) => row["id"] === id) ?? {};
  const groups = ["other", "world"].map(
    (group) => `${group} ${cells(resource, `${group}_2024_text`, `${group}_2025_text`, `${group}_reserves_text`)}`,
  );
  return [...countries, ...groups.filter((line) => !line.endsWith("- - -"))];
}

describe("the figures of USGS are those of the source, digit for digit", () => {
  test.each(Object.keys(production))("production, reserves, others and world total of %s", (id) => {
    expect(printed(id)).toEqual(lines(production[id]));
  });

  test.each(Object.keys(reliance))("net import reliance on %s", (id) => {
    const rows = relies.filter((row) => row["END_ID"] === id);
    expect(rows.map((row) => row["percent_text"]).join(" ")).toEqual(reliance[id]);
    expect(rows.map((row) => cells(row, "START_ID", "id", "year", "year_text", "estimate"))).toEqual([
      "USA 2021 2021 2021 false",
      "USA 2022 2022 2022 false",
      "USA 2023 2023 2023 false",
      "USA 2024 2024 2024 false",
      "USA 2025 2025 2025e true",
    ]);
  });

  test.each(Object.keys(imports))("sources of US imports of %s, and they add up to 100", (what) => {
    const [id, form] = [what.slice(0, what.indexOf(",")), what.slice(what.indexOf(",") + 2)];
    const rows = supplies.filter((row) => row["END_ID"] === id && (row["form"] || "all") === form);
    const others = resources.find((row) => row["id"] === id)?.["other_us_imports"]?.split(";") ?? [];
    const other = others.find((text) => text.startsWith(`${form}: `))?.slice(form.length + 2);
    const shares = [...rows.map((row) => cells(row, "START_ID", "percent_text")), `other ${other}`];
    expect(shares.join(", ")).toBe(imports[what]);
    expect(shares.reduce((sum, share) => sum + Number(share.split(" ")[1]), 0)).toBe(100);
  });

  test("a number column holds the printed number, or nothing where no plain number is printed", () => {
    const pairs = (rows: Row[], ...names: string[]) =>
      rows.flatMap((row) => names.map((name) => [row[name], row[`${name}_text`]] as const));
    const world = ["world_2024", "world_2025", "world_reserves", "other_2024", "other_2025", "other_reserves"];
    const all = [
      ...pairs(produces, "amount", "reserves"),
      ...pairs([...supplies, ...relies], "percent"),
      ...pairs(resources, ...world),
    ];
    expect(all.filter(([number, text]) => number !== (/^\d+$/.test(text ?? "") ? text : ""))).toEqual([]);
  });
});

describe("what is no plain number keeps its sign", () => {
  test("W is withheld, has no amount and stands only at lithium of the United States", () => {
    const withheld = produces.filter((row) => row["amount_text"] === "W" || row["qualifier"]);
    expect(withheld.map((row) => cells(row, "START_ID", "END_ID", "id", "amount", "amount_text", "qualifier"))).toEqual(
      ["USA lithium 2024 - W withheld", "USA lithium 2025 - W withheld"],
    );
  });

  test("> is kept as a lower bound", () => {
    const bounds = relies.filter((row) => row["qualifier"] !== "");
    expect(bounds.map((row) => cells(row, "END_ID", "year", "percent", "percent_text", "qualifier"))).toEqual([
      "ree 2021 - >95 >",
      "ree 2022 - >95 >",
      "ree 2023 - >90 >",
      "lithium 2021 - >25 >",
      "lithium 2022 - >25 >",
      "lithium 2023 - >50 >",
      "lithium 2024 - >50 >",
      "lithium 2025 - >50 >",
    ]);
  });

  test("e makes an estimate of the year 2025 and of no other", () => {
    expect(new Set(produces.map((row) => cells(row, "id", "year", "year_text", "estimate")))).toEqual(
      new Set(["2024 2024 2024 false", "2025 2025 2025e true"]),
    );
  });

  test("copper is of the refinery, all else of mines, and every row of copper says so in both languages", () => {
    expect(new Set(produces.map((row) => cells(row, "END_ID", "stage", "unit")))).toEqual(
      new Set([
        "ree mine t REO",
        "lithium mine t Li",
        "cobalt mine t Co",
        "nickel mine t Ni",
        "copper refinery kt Cu",
        "graphite mine t",
      ]),
    );
    const copper = produces.filter((row) => row["END_ID"] === "copper");
    expect(copper.filter((row) => !row["note_ja"]?.includes("精錬") || !row["note_en"]?.includes("refinery"))).toEqual(
      [],
    );
  });
});

test("the sums differ from the printed totals as the README of the dataset says", () => {
  const sums = Object.entries(production).map(([id, text]) => {
    const rows = lines(text).filter((line) => !line.startsWith("world"));
    const sum = (column: number) => rows.reduce((all, row) => all + numberOf(row.split(" ")[column]), 0);
    const world = lines(text).find((line) => line.startsWith("world")) ?? "world - - -";
    return `${id}: ${sum(1)} ${sum(2)} ${sum(3)}, ${world}`;
  });
  expect(sums).toEqual([
    "ree: 384000 389310 85290000, world 380000 390000 >85000000",
    "lithium: 222970 288380 36470000, world 222000 290000 37000000",
    "cobalt: 301590 314600 11525000, world 302000 310000 12000000",
    "nickel: 3705990 3885000 130140000, world 3710000 3900000 >140000000",
    "copper: 27600 28970 980200, world - - -",
    "graphite: 1550186 1752380 288400000, world - - -",
  ]);
});
