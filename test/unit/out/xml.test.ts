import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import type { Op, Sheet } from "../../../client/out/picture/ops.ts";
import { solid, text } from "../../../client/out/picture/shapes.ts";
import { toSvg } from "../../../client/out/picture/svg.ts";
import { allowed, escaped } from "../../../client/out/picture/xml.ts";
import { closed } from "../../../client/snapshot/closed.ts";

/** Reads strictly: throws for whatever XML 1.0 forbids. Gives the texts and the attributes of the elements. */
function read(xml: string): { texts: string[]; attributes: Record<string, string>[]; names: string[] } {
  const parser = new SaxesParser({ fragment: false });
  const found = { texts: [] as string[], attributes: [] as Record<string, string>[], names: [] as string[] };
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("text", (words) => void (words.trim() !== "" && found.texts.push(words)));
  parser.on("opentag", ({ name, attributes }) => {
    found.names.push(name);
    found.attributes.push(attributes as Record<string, string>);
  });
  parser.write(xml).close();
  return found;
}

const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), hostile());

function hostile() {
  return fc.constantFrom(
    "</text><script>alert(1)</script>",
    "]]>",
    '" onload="alert(1)',
    "\u0000\u0008\ufffe\uffff",
    "\ud800 x \udfff",
    "&amp;&#0;&bogus;",
    "a\r\nb\tc",
  );
}

/** As a reader of XML gives line ends and blanks back. */
const asRead = (words: string) => allowed(words).replace(/\r\n?/g, "\n");

test("any text in an element and in quotes is well-formed and comes back as it was, without what XML forbids", () => {
  fc.assert(
    fc.property(anyText, (words) => {
      const { texts, attributes } = read(`<a b="${escaped(words)}">|${escaped(words)}</a>`);
      expect(texts.join("")).toBe(`|${asRead(words)}`);
      expect(attributes[0]?.["b"]).toBe(asRead(words).replace(/[\n\t]/g, " "));
    }),
  );
});

test("nothing that XML allows is taken away", () => {
  const all = [0x9, 0xa, 0xd, 0x20, 0x7f, 0x85, 0xd7ff, 0xe000, 0xfffd, 0x10000, 0x1f600, 0x10ffff];
  expect(allowed(String.fromCodePoint(...all))).toBe(String.fromCodePoint(...all));
  const none = [0, 0x8, 0xb, 0xc, 0xe, 0x1f, 0xfffe, 0xffff];
  expect(allowed(`a${String.fromCodePoint(...none)}b`)).toBe("ab");
});

const aSheet = (ops: readonly Op[], words: string): Sheet => {
  return { width: 100, height: 50, ground: "#ffffff", title: words, description: words, language: "ja", ops };
};

test("an SVG is well-formed whatever titles, keys, captions and links hold, and has no element of theirs", () => {
  fc.assert(
    fc.property(anyText, anyText, (words, other) => {
      const href = `https://example.org/${other}`;
      const caption = text(words, { x: 1, y: 2 }, { size: 12, colour: "#000000", href });
      const svg = toSvg(aSheet([{ kind: "group", key: words, title: other, opacity: 0.5, ops: [caption] }], other));
      const { names, attributes } = read(svg);
      expect(names).toEqual(["svg", "title", "desc", "rect", "g", "title", "a", "text", "tspan"]);
      expect(attributes[4]?.["data-key"]).toBe(asRead(words).replace(/[\n\t]/g, " "));
    }),
  );
});

test("a link that is no address of a page is left out", () => {
  const names = ["javascript:alert(1)", "data:text/html,x", "", " https://example.org"].map((href) => {
    return read(toSvg(aSheet([text("x", { x: 0, y: 0 }, { size: 9, colour: "#000000", href })], ""))).names.includes(
      "a",
    );
  });
  expect(names).toEqual([false, false, false, false]);
});

test("the title, the description and the role of an SVG are said to who cannot see it", () => {
  const { attributes, names, texts } = read(toSvg(aSheet([], "鉱物 & 国")));
  expect(names).toEqual(["svg", "title", "desc", "rect"]);
  expect(attributes[0]).toMatchObject({ role: "img", "aria-labelledby": "title description", viewBox: "0 0 100 50" });
  expect(texts).toEqual(["鉱物 & 国", "鉱物 & 国"]);
});

test("a drawing becomes paths, texts with a tspan for each line, and frames that hide what is beyond", () => {
  const ops: Op[] = [
    {
      kind: "group",
      at: { x: 10, y: 20, scale: 2 },
      clip: { x: 0, y: 0, width: 5, height: 5 },
      ops: [
        { kind: "path", steps: [["M", 0, 0], ["L", 1.006, 2], ["Z"]], fill: solid("#ff0000", 0.5) },
        {
          ...{ kind: "text", size: 12, weight: 600, anchor: "middle", fill: solid("#000000") },
          outline: { ...solid("#ffffff"), width: 3 },
          lines: [
            { text: "一", x: 0, y: 1 },
            { text: "二", x: 0, y: 16 },
          ],
        },
      ],
    },
  ];
  expect(toSvg(aSheet(ops, "t")).split("\n").slice(5, 7)).toEqual([
    '<defs><clipPath id="clip1"><rect x="0" y="0" width="5" height="5"/></clipPath></defs>',
    '<g transform="translate(10 20) scale(2)" clip-path="url(#clip1)"><path d="M0 0L1.01 2Z" fill="#ff0000" fill-opacity="0.5"/><text font-weight="600" font-size="12" fill="#000000" paint-order="stroke" stroke="#ffffff" stroke-width="3" stroke-linejoin="round" text-anchor="middle" xml:space="preserve"><tspan x="0" y="1">一</tspan><tspan x="0" y="16">二</tspan></text></g>',
  ]);
});

test("runs of a line follow each other wherever the letters of a reader end, with their links and blanks", () => {
  const look = { size: 10, colour: "#000000" };
  const ops: Op[] = [
    text("See ", { x: 1, y: 2 }, { ...look, weight: 700 }),
    text("a", { x: 20, y: 2 }, { ...look, href: "https://example.org/", follows: true }),
    text("1", { x: 30, y: 0 }, { ...look, size: 7, follows: true }),
    text("alone", { x: 1, y: 20 }, look),
  ];
  expect(toSvg(aSheet(ops, "t")).split("\n").slice(5, 7)).toEqual([
    '<text font-weight="700" font-size="10" fill="#000000" xml:space="preserve"><tspan x="1" y="2">See </tspan><a href="https://example.org/"><tspan y="2" font-weight="400" font-size="10" fill="#000000">a</tspan></a><tspan y="0" font-weight="400" font-size="7" fill="#000000">1</tspan></text>',
    '<text font-size="10" fill="#000000" xml:space="preserve"><tspan x="1" y="20">alone</tspan></text>',
  ]);
});

test("marks of direction end with their text, those that are closed stay as they are", () => {
  const [rlo, pdf, rli, pdi] = ["\u202e", "\u202c", "\u2067", "\u2069"];
  expect(
    ["", "plain", `a${rlo}b`, `${rlo}a${pdf}b`, `${rli}a${rlo}b`, `${rli}${rlo}a${pdi}b`, `${pdf}${pdi}a`].map(closed),
  ).toEqual([
    ...["", "plain", `a${rlo}b${pdf}`, `${rlo}a${pdf}b`, `${rli}a${rlo}b${pdf}${pdi}`, `${rli}${rlo}a${pdi}b`],
    `${pdf}${pdi}a`,
  ]);
});
