import { expect, test } from "vitest";
import { outDataEn } from "../../../client/i18n/out-data-en.ts";
import { outDataJa } from "../../../client/i18n/out-data-ja.ts";
import { dataFormats } from "../../../client/out/data/formats.ts";

test("every kind of data file says in both languages what it holds and what it lacks", () => {
  const ids = [...dataFormats.map(({ id }) => id), "html"].sort();
  for (const words of [outDataEn, outDataJa]) {
    expect(Object.keys(words).sort()).toEqual(ids);
    const empty = Object.values(words).filter(({ name, holds, lacks }) => !name || !holds || !lacks);
    expect(empty).toEqual([]);
  }
  expect(new Set(dataFormats.map(({ extension }) => extension)).size).toBe(dataFormats.length);
});
