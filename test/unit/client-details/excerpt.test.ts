import fc from "fast-check";
import { expect, test } from "vitest";
import { blocksOf, coverageOf } from "../../../client/evidence/coverage.ts";
import { excerptOf, stands } from "../../../client/evidence/excerpt.ts";
import { joined, languageOf, read, readPlain } from "../../../client/evidence/reading.ts";
import type { DocumentText, Segment } from "../../../server/schema.ts";

const pieces: [kind: string, text: string, node?: string][] = [
  ["header", "分野 担当機関 強化策\n"],
  ["agency", "輸出入銀行\n", "Agency:exim"],
  [
    "measure",
    "既存の支援プロ\nグラムを活用できるか、または新たなプログラムを立ち上げるべきか提案する。\n\n",
    "Measure:m30",
  ],
  ["agency", "ホワイトハウス ", "Agency:wh"],
  ["measure", "リチウム、コバルトなど重要鉱物の採掘・加工に関する21世紀の基\n準を創設する。\n\n", "Measure:m31"],
  ["agency", "議会", "Agency:congress"],
  ["noise", "・"],
  ["agency", "内務省\n", "Agency:doi"],
  ["measure", "議会は予算を配分し、Mineral\nResourcesのマッピングを行うべき。\n", "Measure:m32"],
  ["noise", "（出所）\n"],
  ["sector", " 築\n", "Sector:D1"],
];

function table(): DocumentText {
  const text = pieces.map(([, words]) => words).join("");
  let start = 0;
  const segments = pieces.map(([kind, words, node]): Segment => {
    const segment = { start, end: start + words.length, kind, ...(node === undefined ? {} : { node }) };
    start = segment.end;
    return segment;
  });
  return { text, segments };
}

function spanOf(document: DocumentText, words: string) {
  const start = document.text.indexOf(words);
  return { start, end: start + words.length };
}

test("A word of a measure is marked in its row, between the rows before and after", () => {
  const document = table();
  expect(excerptOf(document, spanOf(document, "リチウム"))).toEqual({
    before: "…または新たなプログラムを立ち上げるべきか提案する。",
    cells: [
      [{ text: "ホワイトハウス", mark: false }],
      [
        { text: "リチウム", mark: true },
        { text: "、コバルトなど重要鉱物の採掘・加工に関する21世紀の基準を創設する。", mark: false },
      ],
    ],
    after: "議会・内務省　議会は予算を配分し、Mineral R…",
    node: "Measure:m31",
  });
});

test("An agency is marked in the row it leads, and agencies of one cell are read together", () => {
  const document = table();
  expect(excerptOf(document, spanOf(document, "内務省"))).toEqual({
    before: "…要鉱物の採掘・加工に関する21世紀の基準を創設する。",
    cells: [
      [
        { text: "議会・", mark: false },
        { text: "内務省", mark: true },
      ],
      [{ text: "議会は予算を配分し、Mineral Resourcesのマッピングを行うべき。", mark: false }],
    ],
    after: "築",
    node: "Measure:m32",
  });
});

test("A detached heading stands alone", () => {
  const document = table();
  const { cells, node } = excerptOf(document, spanOf(document, "築"));
  expect({ cells, node }).toEqual({ cells: [[{ text: "築", mark: true }]], node: "Sector:D1" });
});

test("A text without segments gives the paragraph around the quote", () => {
  const text = "First paragraph.\n\nThe second one\nsays this.\n\nThird.";
  expect(excerptOf({ text, segments: [] }, spanOf({ text, segments: [] }, "one\nsays"))).toEqual({
    before: "",
    cells: [
      [
        { text: "The second ", mark: false },
        { text: "one says", mark: true },
        { text: " this.", mark: false },
      ],
    ],
    after: "",
    node: undefined,
  });
});

test("A quote that is not at its offsets is found out", () => {
  expect([stands("abcdef", "cd", { start: 2, end: 4 }), stands("abcdef", "cd", { start: 1, end: 3 })]).toEqual([
    true,
    false,
  ]);
});

test("The language of a text is told by its script", () => {
  expect(["リチウム", "銅", "Lithium 2021"].map(languageOf)).toEqual(["ja", "ja", "en"]);
});

const words = fc.string({
  unit: fc.constantFrom("あ", "鉱", "a", "B", " ", "\n", "\r\n", "。", "　", "𠮟", "😀", "1"),
  maxLength: 80,
});
const tiled = fc.tuple(words, fc.array(fc.nat(80)), fc.nat(160), fc.nat(160)).map(([text, cuts, a, b]) => {
  const ends = [...new Set([...cuts.map((cut) => Math.min(cut, text.length)), text.length])].toSorted((x, y) => x - y);
  const segments = ends.map((end, index): Segment => {
    const kind = ["measure", "agency", "noise"][index % 3] ?? "noise";
    return { start: ends[index - 1] ?? 0, end, kind, ...(kind === "noise" ? {} : { node: `N:${index}` }) };
  });
  const span = { start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) };
  return { document: { text, segments: segments.filter((one) => one.end > one.start) }, span };
});
const bare = (text: string) => text.replace(/\s/g, "");
const markedOf = (all: { text: string; mark: boolean }[]) => joined(all.filter((piece) => piece.mark));

test("Reading changes white space only, and the marked words are the quote", () => {
  fc.assert(
    fc.property(tiled, ({ document: { text }, span }) => {
      const whole = read(text, { start: 0, end: text.length }, span);
      expect(bare(joined(whole))).toBe(bare(text));
      expect(bare(markedOf(whole))).toBe(bare(text.slice(span.start, span.end)));
      expect(markedOf(whole).trim()).toBe(readPlain(text.slice(span.start, span.end)));
      expect(/[\r\n]/.test(joined(whole))).toBe(false);
    }),
  );
});

test("An excerpt marks exactly the words of a quote that lies in a cell", () => {
  fc.assert(
    fc.property(tiled, fc.nat(100), ({ document, span }, which) => {
      const cells = document.segments.filter((one) => one.kind !== "noise");
      const cell = cells[which % Math.max(1, cells.length)];
      if (!cell) return;
      const start = Math.min(Math.max(span.start, cell.start), cell.end);
      const quote = { start, end: Math.min(Math.max(span.end, start), cell.end) };
      const words = bare(document.text.slice(quote.start, quote.end));
      expect(bare(markedOf(excerptOf(document, quote).cells.flat()))).toBe(words);
    }),
  );
});

test("Offsets outside of the text give an excerpt all the same", () => {
  fc.assert(
    fc.property(tiled, fc.integer(), fc.integer(), ({ document }, start, end) => {
      const words = joined(excerptOf(document, { start, end }).cells.flat());
      expect(bare(document.text).length).toBeGreaterThanOrEqual(bare(words).length);
    }),
  );
});

test("Blocks are the text again, and their marks are the quote to the letter", () => {
  fc.assert(
    fc.property(tiled, ({ document, span }) => {
      const parts = blocksOf(document, span).flatMap((block) => block.parts);
      expect(joined(parts)).toBe(document.text);
      expect(markedOf(parts)).toBe(document.text.slice(span.start, span.end));
    }),
  );
});

test("Pieces that tile a text account for every character", () => {
  fc.assert(
    fc.property(tiled, ({ document }) => {
      const { characters, shares, missing, twice } = coverageOf(document);
      const counted = shares.reduce((sum, share) => sum + share.characters, 0);
      expect({ counted, missing, twice }).toEqual({ counted: characters, missing: 0, twice: 0 });
    }),
  );
});

test("Gaps and overlaps between pieces are counted", () => {
  const segments = [
    { start: 0, end: 4, kind: "a" },
    { start: 3, end: 6, kind: "b" },
    { start: 8, end: 9, kind: "a" },
  ];
  expect(coverageOf({ text: "0123456789", segments })).toEqual({
    characters: 10,
    shares: [
      { kind: "a", pieces: 2, characters: 5 },
      { kind: "b", pieces: 1, characters: 3 },
    ],
    missing: 3,
    twice: 1,
  });
});
