import { expect, test } from "vitest";
import { languageOfWords, said } from "../../../client/snapshot/said.ts";
import type { Viewed } from "../../../client/viewer/viewed.ts";
import { asOfLines, asOfShort, madeBy, titleOf } from "../../../client/views/viewer/facts.ts";

const dataset = (ja: string, en: string, asOf: string) => ({
  ...{ id: en, version: "1", title: { ja, en }, asOf, licence: "" },
});
const table = dataset("表", "Table", "2021-06-08");
const minerals = dataset("鉱物", "Minerals", "2026-02-06");

test("the date of one dataset stands alone, those of several with their names", () => {
  expect(asOfLines({ datasets: [table] }, "en")).toEqual(["as of 8 June 2021"]);
  expect(asOfLines({ datasets: [table, minerals] }, "ja")).toEqual([
    ...["表: 2021年6月8日時点", "鉱物: 2026年2月6日時点"],
  ]);
  expect(asOfLines({ datasets: [dataset("表", "Table", "")] }, "en")).toEqual([]);
});

test("where there is little room, each date is said once", () => {
  expect(asOfShort({ datasets: [minerals, table, minerals] }, "en")).toBe("Data as of 8 June 2021, 6 February 2026");
  expect(asOfShort({ datasets: [table] }, "ja")).toBe("データ: 2021年6月8日時点");
  expect(asOfShort({ datasets: [] }, "ja")).toBe("");
});

test("words come in the reader's language, else in the other one, and are marked with the one they are in", () => {
  expect([said({ ja: "表", en: "Table" }, "en"), said({ ja: "表" }, "en"), said({ en: " " }, "ja")]).toEqual([
    ...["Table", "表", ""],
  ]);
  expect([languageOfWords({ ja: "表", en: "Table" }, "en"), languageOfWords({ ja: "表", en: " " }, "en")]).toEqual([
    ...["en", "ja"],
  ]);
  expect(languageOfWords({}, "en")).toBe("en");
});

test("the title is the one its owner has given it last; author and day stand beside it", () => {
  const viewed = {
    known: { id: "x", title: { en: "New" }, createdAt: "2026-11-26T03:00:00.000Z" },
    snapshot: { title: { en: "Old", ja: "古い" }, author: "Mori" },
  } as unknown as Viewed;
  expect(titleOf(viewed, "en")).toBe("New");
  expect(titleOf({ ...viewed, known: { ...viewed.known, title: {} } }, "ja")).toBe("古い");
  expect(madeBy(viewed, "en")).toEqual(["by Mori", "Saved on 26 November 2026"]);
  expect(madeBy({ ...viewed, snapshot: { ...viewed.snapshot, author: " " } }, "ja")).toEqual(["2026年11月26日に保存"]);
});
