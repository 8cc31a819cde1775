import { expect, test } from "vitest";
import { detailWords } from "../../../client/i18n/details.ts";
import { errorWords, fetchErrorWords } from "../../../client/i18n/errors.ts";
import { pathWords } from "../../../client/i18n/paths.ts";
import { schemaWords } from "../../../client/i18n/schema.ts";
import { t } from "../../../client/i18n/text.ts";
import { statusOf } from "../../../server/errors.ts";

/** Every path to a word, with the kind of thing that stands there and how many arguments it takes. */
function shape(words: object, path = ""): string[] {
  return Object.entries(words).flatMap(([key, value]) => {
    if (typeof value === "function") return [`${path}${key}()`];
    if (typeof value === "object") return shape(value, `${path}${key}.`);
    return [`${path}${key}: ${typeof value}`];
  });
}

function texts(words: object): string[] {
  return Object.values(words).flatMap((value) => (typeof value === "object" ? texts(value) : String(value)));
}

test("both languages have the same words", () => {
  expect(shape(t("ja")).sort()).toEqual(shape(t("en")).sort());
  expect(shape(detailWords("ja")).sort()).toEqual(shape(detailWords("en")).sort());
  expect(shape(pathWords("ja")).sort()).toEqual(shape(pathWords("en")).sort());
  expect(shape(schemaWords("ja")).sort()).toEqual(shape(schemaWords("en")).sort());
});

test("no word is empty", () => {
  expect([...texts(t("ja")), ...texts(t("en"))].filter((text) => text.trim() === "")).toEqual([]);
});

test("every error code of the API has a sentence and a next step in both languages", async () => {
  await fetchErrorWords();
  const unknown = { ja: errorWords("no such code", "ja"), en: errorWords("no such code", "en") };
  for (const code of [...Object.keys(statusOf), "network", "aborted"]) {
    for (const language of ["ja", "en"] as const) {
      const sentence = errorWords(code, language);
      expect(sentence, code).not.toEqual(unknown[language]);
      expect(sentence.title, code).toMatch(/[.。]$/);
      expect(sentence.next, code).toMatch(/[.。]$/);
    }
  }
});

test("a code that nobody knows gets the sentence for the unknown", () => {
  expect(errorWords("tea_time", "en")).toEqual(t("en").errors.unknown);
});
