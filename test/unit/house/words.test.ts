import { expect, test } from "vitest";
import { en } from "../../../client/i18n/en.ts";
import { ja } from "../../../client/i18n/ja.ts";

/** Each word of the page with its path and kind: `themes.light string`, `undo string`, `count function/1`. */
function kinds(words: object, path = ""): string[] {
  return Object.entries(words).flatMap(([name, word]: [string, unknown]) => {
    if (typeof word === "object" && word !== null) return kinds(word, `${path}${name}.`);
    return `${path}${name} ${typeof word}`;
  });
}

function empty(words: object): unknown[] {
  return Object.values(words).flatMap((word: unknown) =>
    typeof word === "object" && word !== null ? empty(word) : word === "" ? [words] : [],
  );
}

test("Japanese and English have the same words", () => {
  expect(kinds(ja).sort()).toEqual(kinds(en).sort());
});

test("no word is empty", () => {
  expect([...empty(ja), ...empty(en)]).toEqual([]);
});
