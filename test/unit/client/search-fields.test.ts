import { expect, test } from "vitest";
import type { Lens } from "../../../client/graph/types.ts";
import { excerpt, foundIn } from "../../../client/views/search/field-of.ts";

const lens: Lens = {
  labels: {},
  relationships: {},
  properties: { url: { name: { ja: "アドレス", en: "Address" } } },
  questions: [],
};

test("the language and the field in which the words stand are said in the reader's language", () => {
  expect([foundIn("name_ja", lens, "en"), foundIn("text_en", lens, "ja")]).toEqual([
    "found in Japanese name",
    "英語の本文に一致",
  ]);
});

test("a field that the lens names has that name, another its own", () => {
  expect([foundIn("url", lens, "en"), foundIn("isbn", lens, "en")]).toEqual(["found in Address", "found in isbn"]);
});

const hit = (field: string, text: string) => ({
  node: { key: "Measure:m1", labels: ["Measure"], properties: { [field]: text } },
  score: 1,
  field,
});

test("a name needs no excerpt", () => {
  expect(excerpt(hit("name_en", "National blueprint for lithium batteries"), "lithium")).toBe("");
});

test("an excerpt begins with a whole word and shows what was typed", () => {
  const text =
    "The White House creates standards for extracting and processing critical minerals such as lithium and more that follows here.";
  expect(excerpt(hit("text_en", text), "LITHIUM")).toBe("…minerals such as lithium and more that follows here.");
});

test("full-width and half-width letters are the same", () => {
  expect(excerpt(hit("text_ja", "先端のＡＴＶＭ融資"), "atvm")).toBe("先端のＡＴＶＭ融資");
});
