import fc from "fast-check";
import { expect, test } from "vitest";
import type { Measure } from "../../../client/graph/measure.ts";
import { surfaces } from "../../../client/graph/palette.ts";
import { OutFailure } from "../../../client/out/failure.ts";
import { isNeeded } from "../../../client/out/picture/faces.ts";
import { flow, heightOf } from "../../../client/out/picture/flow.ts";
import { legendLines } from "../../../client/out/picture/legend-lines.ts";
import { signed } from "../../../client/out/picture/legend-sign.ts";
import { roomy } from "../../../client/out/picture/roomy.ts";
import { textsOf } from "../../../client/out/picture/shapes.ts";
import { sizeAt } from "../../../client/out/picture/size.ts";
import { breaks, wrapped } from "../../../client/out/picture/wrap.ts";
import { fittingSize, linesOf, partsOf } from "../../../client/out/pptx/share.ts";
import type { Block } from "../../../client/story/types.ts";

/** Every letter is 10 px wide. */
const ten = (text: string) => [...text].length * 10;
const setting = { size: 10, line: 16, width: 200, language: "ja" as const, measure: ten };
const anyText = fc.array(
  fc.constantFrom("重要", "鉱物", "の", "、", "。", "lithium ", "a ", "（", "）", "👩‍👩‍👧", "\n"),
  { maxLength: 40 },
);

test("lines are no wider than asked for and hold every letter", () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 60, max: 300 }), (parts, width) => {
      const text = parts.join("");
      const lines = wrapped(text, width, "ja", ten);
      expect(lines.filter((line) => ten(line) > width && [...new Intl.Segmenter().segment(line)].length > 1)).toEqual(
        [],
      );
      expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }),
  );
});

test("a text with too many lines ends with an ellipsis", () => {
  expect(wrapped("一つ目。二つ目。三つ目。", 40, "ja", ten, 2)).toEqual(["一つ目。", "二つ目…"]);
});

test("lines break after what ends a clause, not before what closes a bracket", () => {
  expect(breaks("鉱物から、とても長い（例。）道", "ja").at(0)).toBe("鉱物から、");
  expect(breaks("鉱物から、とても長い（例。）道", "ja").some((part) => part.startsWith("）"))).toBe(false);
});

test("running text keeps its words, its links and its numbers of footnotes, which begin no line", () => {
  fc.assert(
    fc.property(anyText, anyText, (first, second) => {
      const look = { weight: 400, colour: "#000000" };
      const rows = flow(
        [
          { text: first.join(""), ...look },
          { text: "7", ...look, rises: true },
          { text: second.join(""), ...look },
        ],
        setting,
      );
      const lines = rows.map((row) => textsOf(row.draw(0, 0)).map(({ text }) => text));
      expect(lines.flat().join("").replace(/\s/g, "")).toBe(`${first.join("")}7${second.join("")}`.replace(/\s/g, ""));
      const alone = lines.filter(
        ([start], at) => at > 0 && start === "7" && (lines[at - 1]?.length ?? 0) > 0 && !first.includes("\n"),
      );
      expect(alone).toEqual([]);
      expect(heightOf(rows)).toBe(rows.length * setting.line);
    }),
  );
});

test("with room for another font, lines end earlier", () => {
  const look = { weight: 400, colour: "#000000" };
  const set = (room?: Measure) => {
    const rows = flow([{ text: "lithium mine lithium 鉱物鉱物", ...look }], { ...setting, ...(room ? { room } : {}) });
    return rows.map((row) => textsOf(row.draw(0, 0)).map(({ text }) => text));
  };
  expect([set(), set(roomy(ten))]).toEqual([
    [["lithium mine lithium"], ["鉱物鉱物"]],
    [["lithium mine"], ["lithium 鉱物鉱物"]],
  ]);
});

test("Latin letters have room to be wider, bold ones more, full-width ones none", () => {
  const measure = roomy(ten);
  expect([measure("abcd", 10), measure("abcd", 10, 700), measure("鉱物", 10), measure("鉱物ab", 10)]).toEqual([
    ...[45, 48, 20, 42.5],
  ]);
});

test("a title is as large as its lines allow", () => {
  const measure = (words: string, size: number) => [...words].length * size;
  const narrow = { ...setting, width: 100, measure };
  expect([linesOf("重要鉱物の", 20, narrow), linesOf("重要鉱物の国", 20, narrow)]).toEqual([1, 2]);
  expect(fittingSize("重要鉱物の国の重要鉱物", [20, 10], 2, narrow)).toBe(10);
});

test("a legend in lines has its headings, and a group without room begins the next line", () => {
  const row = (name: string, radius?: number) => ({ name, sign: [], ...(radius === undefined ? {} : { radius }) });
  const legend = [
    { title: "Kinds", rows: [row("a"), row("b")] },
    { title: "Size", rows: [row("1", 4), row("20", 20)] },
  ];
  const rows = legendLines(legend, 260, 1, surfaces.light, ten);
  expect(rows.map(({ height, draw }) => [height, textsOf(draw(0, 0)).map(({ text }) => text)])).toEqual([
    [expect.any(Number), ["Kinds", "a", "b"]],
    [43, ["Size", "1", "20"]],
  ]);
});

test("circles of sizes are as large as on the picture; where they would be too large all shrink alike", () => {
  const rows = [2, 10].map((radius) => ({ name: "", sign: [], radius }));
  expect(signed(rows, 1.5, 1).map(({ across }) => across)).toEqual([6, 30]);
  expect(signed(rows, 10, 1).map(({ across }) => across)).toEqual([10.4, 52]);
});

test("a long text is shared among slides, each within its height, nothing lost", () => {
  const blocks: Block[] = [
    { kind: "paragraph", runs: [{ text: "長い文章です。".repeat(60) }] },
    { kind: "item", mark: "•", runs: [{ text: "短い", strong: true }] },
    { kind: "paragraph", runs: [{ text: "終わり。" }] },
  ];
  const parts = partsOf(blocks, 200, setting, surfaces.light);
  const words = (some: readonly Block[]) => some.flatMap(({ runs }) => runs.map(({ text }) => text)).join("");
  expect(words(parts.flat())).toBe(words(blocks));
  expect(parts.length).toBeGreaterThan(1);
  expect(
    parts
      .at(-1)
      ?.map(({ kind }) => kind)
      .slice(-2),
  ).toEqual(["item", "paragraph"]);
});

test("an image that no browser can draw is refused before it is drawn", () => {
  expect(sizeAt({ width: 1000, height: 500 }, 4)).toEqual({ width: 4000, height: 2000 });
  expect(() => sizeAt({ width: 5000, height: 100 }, 4)).toThrow(OutFailure);
  expect(() => sizeAt({ width: 4000, height: 4000 }, 3)).toThrow(OutFailure);
});

test("a piece of the font is needed where its range has one of the letters", () => {
  const letters = new Set([..."国a"].map((letter) => letter.codePointAt(0) ?? 0));
  expect(["U+0000-00FF", "U+56FD", "U+56FE-6000, U+25", ""].map((range) => isNeeded(range, letters))).toEqual([
    true,
    true,
    false,
    true,
  ]);
});
