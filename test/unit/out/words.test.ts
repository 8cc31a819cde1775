import { expect, test } from "vitest";
import { outEn } from "../../../client/i18n/out-en.ts";
import { outJa } from "../../../client/i18n/out-ja.ts";
import { citedBy } from "../../../client/out/cited-by.ts";
import { outFormats } from "../../../client/out/formats.ts";
import { asOfText, datesText, filterText, sourceText, titleText } from "../../../client/out/words.ts";
import { formatWords } from "../../../client/views/out/format-words.ts";
import { aSnapshot } from "../../a-snapshot.ts";

const dataset = (id: string, asOf: string) => ({
  ...{ id, version: "1.0.0", asOf, licence: "CC BY 4.0" },
  title: { ja: `データ${id}`, en: `Data ${id}` },
});

function kinds(words: object, path = ""): string[] {
  return Object.entries(words).flatMap(([name, word]: [string, unknown]) =>
    typeof word === "object" && word !== null ? kinds(word, `${path}${name}.`) : [`${path}${name} ${typeof word}`],
  );
}

test("exports have the same words in both languages", () => {
  expect(kinds(outJa).sort()).toEqual(kinds(outEn).sort());
});

test("every kind of file has a name and says what it holds and what it cannot, in both languages", async () => {
  const formats = await outFormats();
  expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
  for (const { id } of formats)
    for (const language of ["ja", "en"] as const) {
      const { name, holds } = formatWords(id, language);
      expect([id, name === id, holds === ""]).toEqual([id, false, false]);
    }
});

test("dates of the data are one where all agree, each with its dataset where they do not", () => {
  const one = aSnapshot({ datasets: [dataset("a", "2026-01-01"), dataset("b", "2026-01-01")] });
  const two = aSnapshot({ datasets: [dataset("a", "2026-01-01"), dataset("b", "2021-06-08")] });
  expect([asOfText(one, "en"), asOfText(two, "en"), datesText(two, "ja"), datesText(aSnapshot(), "en")]).toEqual([
    "as of 1 January 2026",
    "Data a as of 1 January 2026, Data b as of 8 June 2021",
    "2021年6月8日〜2026年1月1日時点",
    "",
  ]);
  expect(sourceText(two, "ja")).toBe("データ: データa 1.0.0, CC BY 4.0、データb 1.0.0, CC BY 4.0");
});

test("a snapshot without a title is called after its data", () => {
  expect(titleText(aSnapshot({ title: {}, datasets: [dataset("a", "")] }), "en")).toBe("Data a");
  expect(titleText(aSnapshot({ title: { ja: "題" } }), "en")).toBe("題");
});

test("filters are said in words, those of the legend and those on properties", () => {
  const snapshot = aSnapshot();
  const filters = {
    label: ["Thing"],
    type: [],
    basis: ["inferred"],
    variant: [],
    rules: ["node,Thing,value,status,only,done"],
  };
  expect(filterText(snapshot, { ...snapshot.state, filters }, "en")).toBe(
    "without Thing, Inferred; status (Thing): only done",
  );
  expect(filterText(snapshot, snapshot.state, "en")).toBe("");
});

test("a picture cites what is selected, else all that is in sight; of much only the documents", () => {
  const few = aSnapshot();
  const selected = few.elements.edges.slice(0, 1).map(({ key }) => key);
  const keys = (notes: ReturnType<typeof citedBy>) => notes.map(({ number, key }) => [number, key]);
  expect(keys(citedBy({ ...few, state: { ...few.state, selected } }, undefined, "en"))).toEqual([[1, selected[0]]]);
  expect(citedBy(few, undefined, "en")).toHaveLength(2);
  expect(citedBy(aSnapshot({}, 40), undefined, "en")).toEqual([]);
});
