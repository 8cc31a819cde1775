import fc from "fast-check";
import { expect, test } from "vitest";
import { numbersIn, renumbered } from "../../../client/story/numbering.ts";

test("footnotes take the order of the text one writes in, in both languages", () => {
  const text = { en: "B.[^2] A.[^1] B.[^2]", ja: "甲[^1]乙[^2]" };
  expect(renumbered(text, ["a", "b"], "en")).toEqual({
    text: { en: "B.[^1] A.[^2] B.[^1]", ja: "甲[^2]乙[^1]" },
    footnotes: ["b", "a"],
  });
});

test("what no text names goes, and what has no footnote stays as it is written", () => {
  expect(renumbered({ ja: "丙[^3]と[^9]" }, ["a", "b", "c"], "ja")).toEqual({
    text: { ja: "丙[^1]と[^9]" },
    footnotes: ["c"],
  });
});

test("whatever the texts name, they name the same afterwards, and the text one writes in counts from 1 without a gap", () => {
  const mark = fc.integer({ min: 1, max: 6 }).map((number) => `[^${number}]`);
  const text = fc.array(fc.oneof(mark, fc.constantFrom("a", "。", "[", "^2]"))).map((parts) => parts.join(""));
  const footnotes = ["a", "b", "c", "d", "e", "f"];
  const named = (words: string | undefined, list: readonly string[]) =>
    Array.from((words ?? "").matchAll(/\[\^([1-9])\]/g), ([, number]) => list[Number(number) - 1]);
  fc.assert(
    fc.property(text, text, fc.constantFrom("ja" as const, "en" as const), (ja, en, language) => {
      const now = renumbered({ ja, en }, footnotes, language);
      expect(named(now.text.ja, now.footnotes)).toEqual(named(ja, footnotes));
      expect(named(now.text.en, now.footnotes)).toEqual(named(en, footnotes));
      expect(new Set(now.footnotes)).toEqual(new Set([...named(ja, footnotes), ...named(en, footnotes)]));
      const own = numbersIn(now.text[language] ?? "");
      expect(own).toEqual(own.map((_, at) => at + 1));
      expect(renumbered(now.text, now.footnotes, language)).toEqual(now);
    }),
  );
});
