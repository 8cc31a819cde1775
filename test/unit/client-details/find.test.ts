import { expect, test } from "vitest";
import { findWords } from "../../../client/evidence/find.ts";

test("Words are found across a line break", () => {
  expect(findWords("重要鉱物を国内で生\n産・加工できる", "生産")).toEqual([{ start: 8, end: 11 }]);
});

test("Letter case and width do not matter, and a half-width kana with its mark is one letter", () => {
  const text = "ガリウムとDPA";
  expect([findWords(text, "ｶﾞﾘｳﾑ"), findWords(text, "ｄｐａ"), findWords("ｶﾞﾘｳﾑ", "ガ")]).toEqual([
    [{ start: 0, end: 4 }],
    [{ start: 5, end: 8 }],
    [{ start: 0, end: 2 }],
  ]);
});

test("Each place is found once, and nothing is found by white space", () => {
  expect([findWords("鉱物、鉱物", "鉱物"), findWords("aaa", "aa"), findWords("a b", " ")]).toEqual([
    [
      { start: 0, end: 2 },
      { start: 3, end: 5 },
    ],
    [{ start: 0, end: 2 }],
    [],
  ]);
});
