import fc from "fast-check";
import { expect, test } from "vitest";
import { readMarkdown } from "../../../client/story/markdown.ts";

test("headings, lists, quotes, code and what stands out in a line become blocks of plain text", () => {
  const text = [
    "## Who *acts*",
    "",
    "The **table**[^1] says `so`[^12].",
    "It goes on.",
    "",
    "- mines",
    "  1. in Chile",
    "- refining",
    "",
    "> words",
    "",
    "```",
    "a < b",
    "```",
  ].join("\n");
  expect(readMarkdown(text)).toEqual([
    { kind: "heading", runs: [{ text: "Who " }, { text: "acts", em: true }] },
    {
      kind: "paragraph",
      runs: [
        { text: "The " },
        { text: "table", strong: true },
        { text: "", footnote: 1 },
        { text: " says " },
        { text: "so", code: true },
        { text: "", footnote: 12 },
        { text: ". It goes on." },
      ],
    },
    { kind: "item", depth: 0, mark: "•", runs: [{ text: "mines" }] },
    { kind: "item", depth: 1, mark: "1.", runs: [{ text: "in Chile" }] },
    { kind: "item", depth: 0, mark: "•", runs: [{ text: "refining" }] },
    { kind: "quote", runs: [{ text: "words" }] },
    { kind: "code", runs: [{ text: "a < b", code: true }] },
  ]);
});

test("Japanese needs no blanks around bold words, and no blank where a line ends", () => {
  expect(readMarkdown("表は**「リチウム」**を\n名指しする。")).toEqual([
    {
      kind: "paragraph",
      runs: [{ text: "表は" }, { text: "「リチウム」", strong: true }, { text: "を名指しする。" }],
    },
  ]);
});

test("only links to the web and to a mailbox are links", () => {
  const links = [
    "[a](https://example.org/x)",
    "[b](mailto:a@example.org)",
    "[c](javascript:alert(1))",
    "[d](data:text/html,x)",
    "[e](/local)",
    "<https://example.org/>",
  ];
  const runs = links.flatMap((link) => readMarkdown(link)).flatMap((block) => block.runs);
  expect(runs).toEqual([
    { text: "a", href: "https://example.org/x" },
    { text: "b", href: "mailto:a@example.org" },
    { text: "c" },
    { text: "d" },
    { text: "e" },
    { text: "https://example.org/", href: "https://example.org/" },
  ]);
});

test("HTML stays the text it is written as", () => {
  const html = "<img src=x onerror=alert(1)> <b>bold</b>";
  expect(readMarkdown(html)).toEqual([{ kind: "paragraph", runs: [{ text: html }] }]);
});

test("a definition takes no footnote away", () => {
  expect(readMarkdown("So it is.[^1]\n\n[^1]: https://example.org/")).toEqual([
    { kind: "paragraph", runs: [{ text: "So it is." }, { text: "", footnote: 1 }] },
    {
      kind: "paragraph",
      runs: [{ text: "", footnote: 1 }, { text: ": https://example.org/" }],
    },
  ]);
});

test("whatever is written, what comes is text, with no other link than to the web or a mailbox", () => {
  const piece = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.constantFrom(
      "*",
      "**",
      "_",
      "`",
      "[",
      "](",
      ")",
      "<",
      ">",
      "\n",
      "\n\n",
      "- ",
      "1. ",
      "> ",
      "    ",
      "#",
      "[^1]",
    ),
    fc.constantFrom("javascript:alert(1)", "<script>", "https://a.b/", "![", "&#106;avascript:", "data:", "\u0000"),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const allowed = ["text", "strong", "em", "code", "href", "footnote"];
      for (const { kind, runs } of readMarkdown(pieces.join(""))) {
        expect(["paragraph", "heading", "item", "quote", "code"]).toContain(kind);
        for (const run of runs) {
          expect(Object.keys(run).filter((name) => !allowed.includes(name))).toEqual([]);
          expect(typeof run.text).toBe("string");
          if (run.href !== undefined) expect(run.href).toMatch(/^(https?:\/\/|mailto:)/);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["marks of quotes", ">".repeat(20_000)],
  ["open brackets", "[".repeat(20_000)],
  ["open images", "![".repeat(10_000)],
  ["lists in lists", "- ".repeat(10_000)],
  ["code that does not end", "`a``b".repeat(4000)],
])("a text of nothing but %s is read soon", (_, text) => {
  const start = performance.now();
  expect(readMarkdown(text).flatMap(({ runs }) => runs).length).toBeGreaterThan(0);
  expect(performance.now() - start).toBeLessThan(2000);
});

test("a text of thousands of stars is read as it stands, one of hundreds is marked up", () => {
  const stars = "*a_".repeat(6666);
  expect(readMarkdown(stars)).toEqual([{ kind: "paragraph", runs: [{ text: stars }] }]);
  const [block] = readMarkdown("**a** b ".repeat(900));
  expect(block?.runs.filter(({ strong }) => strong)).toHaveLength(900);
});
