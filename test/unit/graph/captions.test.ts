import fc from "fast-check";
import { expect, it } from "vitest";
import { phrases, toLines } from "../../../client/graph/captions.ts";
import { createMeasure, cut } from "../../../client/graph/measure.ts";

const measure = createMeasure();
const lines = (text: string, language: "ja" | "en" = "ja") =>
  toLines(text, language, language === "ja" ? 104 : 112, 12, measure);

it("Japanese breaks at the ends of phrases", () => {
  expect(lines("重要鉱物の採掘・加工の21世紀基準")).toEqual(["重要鉱物の採掘・", "加工の21世紀基準"]);
  expect(lines("リチウム電池のための国家の青写真")).toEqual(["リチウム電池のための", "国家の青写真"]);
  expect(lines("連邦機関での蓄電プロジェクト（FEMP）")).toEqual(["連邦機関での", "蓄電プロジェクト", "（FEMP）"]);
  expect(lines("国内の重要鉱物資源のマッピング")).toEqual(["国内の", "重要鉱物資源の", "マッピング"]);
});

it("English breaks at spaces", () => {
  expect(lines("National blueprint for lithium batteries", "en")).toEqual([
    "National blueprint",
    "for lithium",
    "batteries",
  ]);
});

it("what needs more than three lines ends with an ellipsis", () => {
  const long = lines("A very long name of something that goes on and on for much longer than anybody would read", "en");
  expect(long).toHaveLength(3);
  expect(long[2]).toMatch(/…$/);
});

it("a word that no line can hold is cut", () => {
  expect(lines("f81d4fae7dec11d0a76500a0c91e6bf6f81d4fae", "en")).toEqual(["f81d4fae7dec11d0a7…"]);
});

it("an English caption of Japanese words breaks as Japanese does", () => {
  expect(lines("重要鉱物の採掘・加工の21世紀基準", "en")).toEqual(lines("重要鉱物の採掘・加工の21世紀基準"));
});

const katakana = fc.constantFrom(
  "サプライチェーン",
  "プログラム",
  "（試験中）",
  "の",
  "を強化する",
  "重要鉱物",
  "・",
  "EV",
  "ァ",
  "半導体、",
);

it("no break falls inside a katakana word or brackets, or before a small kana or a closing mark", () => {
  fc.assert(
    fc.property(fc.array(katakana, { minLength: 1, maxLength: 8 }), (words) => {
      const text = words.join("");
      const parts = phrases(text, "ja");
      expect(parts.join("")).toBe(text);
      parts.forEach((part, index) => {
        expect(part.match(/（/g)?.length ?? 0).toBe(part.match(/）/g)?.length ?? 0);
        if (index === 0) return;
        expect(part).not.toMatch(/^[ァぁゃゅょっー、。）・]/);
        const before = parts[index - 1] ?? "";
        expect(/[\p{sc=Kana}ー]$/u.test(before) && /^[\p{sc=Kana}]/u.test(part)).toBe(false);
      });
    }),
  );
});

it("a text that fits is not cut", () => {
  expect(cut("Lithium", 100, 12, measure)).toBe("Lithium");
  expect(cut("Lithium batteries", 50, 12, measure)).toMatch(/^Lith.*…$/);
});

it("of a whole book as a caption only the start is broken and measured", () => {
  let measured = 0;
  const counting = (text: string, size: number) => {
    measured += text.length;
    return measure(text, size);
  };
  const books = ["漢字かな ".repeat(200_000), "あ（".repeat(100_000), "a".repeat(1_000_000), "an i ".repeat(200_000)];
  const made = books.map((text) => toLines(text, "ja", 104, 12, counting));
  expect(made.map((lines) => [lines.length, lines.at(-1)?.endsWith("…")])).toEqual([
    [3, true],
    [2, true],
    [1, true],
    [3, true],
  ]);
  for (const text of books) expect(cut(text, 190, 12, counting).length).toBeLessThan(80);
  expect(measured).toBeLessThan(500_000);
});
