import fc from "fast-check";
import { expect, test } from "vitest";
import { glued } from "../../../client/story/glued.ts";
import { readMarkdown } from "../../../client/story/markdown.ts";
import type { Run } from "../../../client/story/types.ts";

/** What may not be torn apart at the end of a line, between bars. */
const shown = (text: string) =>
  readMarkdown(text)
    .flatMap(({ runs }) => glued(runs))
    .map(({ text: run, footnotes, close }) => {
      const words = `${run?.text ?? ""}${footnotes.map((number) => `(${number})`).join("")}${close?.text ?? ""}`;
      return footnotes.length > 0 ? `|${words}|` : words;
    })
    .join("");

test("a number stays with the word before it and with the comma after it", () => {
  expect(shown("row 3, on batteries,[^1] and row 31[^2][^3].")).toBe("row 3, on |batteries,(1)| and row |31(2)(3).|");
  expect(shown("第3行である。[^1]その一員[^2]、次。")).toBe("第3行であ|る。(1)|その一|員(2)、|次。");
  expect(shown("**54 %** came from **Chile**[^1]")).toBe("54 % came from |Chile(1)|");
});

test("blanks before a number go, in Japanese those after it too", () => {
  expect(shown("である。 [^1] その一員")).toBe("であ|る。(1)|その一員");
  expect(shown("on batteries, [^1] and row 31")).toBe("on |batteries,(1)| and row 31");
});

test("the words of a link stay one link, and a number may begin a block", () => {
  expect(shown("see [a page](https://example.org)[^1]")).toBe("see |a page(1)|");
  expect(shown("[^1] and")).toBe("|(1)| and");
});

test("marks between numbers, and marks after marks, keep their order", () => {
  expect(shown("a[^1]**)**[^2] b")).toBe("|a(1))||(2)| b");
  expect(shown("a[^1]**.** *)* b")).toBe("|a(1).| ) b");
  expect(shown("a[^1]**.***)* b")).toBe("|a(1).|) b");
});

test("no letter and no number is lost", () => {
  const marks = fc.constantFrom(")", ".", "。", "、a").map((text) => ({ text, strong: true }));
  const run = fc.oneof(
    marks,
    fc.record({ text: fc.string({ minLength: 1, unit: "grapheme" }), strong: fc.constant(true) }),
    fc.integer({ min: 1, max: 99 }).map((footnote) => ({ text: "", footnote })),
  );
  fc.assert(
    fc.property(fc.array(run), (runs: Run[]) => {
      const told = (text: string, numbers: readonly number[]) =>
        `${text}${numbers.map((one) => `\u0000${one}`).join("")}`;
      const before = runs.map(({ text, footnote }) => told(text, footnote === undefined ? [] : [footnote])).join("");
      const after = glued(runs).map((one) => told(one.text?.text ?? "", one.footnotes) + (one.close?.text ?? ""));
      expect(after.join("")).toBe(before);
    }),
  );
});
