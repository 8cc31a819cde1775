import fc from "fast-check";
import { expect, test } from "vitest";
import { surfaces } from "../../../client/graph/palette.ts";
import { OutFailure } from "../../../client/out/failure.ts";
import { isNeeded } from "../../../client/out/picture/faces.ts";
import { flow, heightOf } from "../../../client/out/picture/flow.ts";
import { textsOf } from "../../../client/out/picture/shapes.ts";
import { sizeAt } from "../../../client/out/picture/size.ts";
import { breaks, wrapped } from "../../../client/out/picture/wrap.ts";
import { partsOf } from "../../../client/out/pptx/share.ts";
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
