import { surfaces } from "../../graph/palette.ts";
import { dashes } from "../../graph/style.ts";
import { outWords } from "../../i18n/out.ts";
import { t } from "../../i18n/text.ts";
import type { Language, Theme } from "../../session.ts";
import type { Footnote } from "../../story/types.ts";
import { flow, type Inline, indented, type Row, type Setting } from "./flow.ts";
import type { Op } from "./ops.ts";
import { line, path, rectangle, text } from "./shapes.ts";

/** Ground and letters of the words that support a relationship, as the tokens have them. */
const marks = { light: { ground: "#ffe9a8", ink: "#1c1e21" }, dark: { ground: "#5b4a12", ink: "#fff3cc" } };
const indent = 20;

/** Sets a footnote: its number, what it rests on, what it says, the sentence with its words marked, the document. */
export function citedRows(note: Footnote, language: Language, theme: Theme, setting: Setting): Row[] {
  const { number, says, basis, sentence, caution } = note;
  const surface = surfaces[theme];
  const inner = { ...setting, width: setting.width - indent };
  const plain = (words: string, colour = surface.text2): Inline => ({ text: words, weight: 400, colour });
  const chip = basis === "none" ? undefined : chipRow(note, language, theme, setting);
  const rows = [
    ...flow([{ ...plain(says, surface.text), weight: 500 }], inner),
    ...(sentence.length === 0
      ? []
      : flow(
          sentence.map((piece) => quoted(piece, surface.text2, theme)),
          inner,
        )),
    ...(note.note === undefined ? [] : flow([plain(note.note)], inner)),
    ...(caution === undefined ? [] : flow([plain(outWords(language).caution(caution), surface.warn)], inner)),
    ...documentRows(note, language, surface.accent, surface.text2, inner),
  ].map((row) => indented(row, indent));
  const [first, ...others] = chip ? [chip, ...rows] : rows;
  if (!first) return [];
  const { size } = setting;
  const count = (x: number, y: number): Op =>
    text(String(number), { x, y: y + setting.line / 2 + size * 0.36 }, { size, weight: 600, colour: surface.accent });
  return [{ height: first.height, draw: (x, y) => [count(x, y), ...first.draw(x, y)] }, ...others];
}

function quoted({ text: words, marked }: Footnote["sentence"][number], colour: string, theme: Theme): Inline {
  const { ground, ink } = marks[theme];
  return marked ? { text: words, weight: 600, colour: ink, mark: ground } : { text: words, weight: 400, colour };
}

function documentRows(
  { document }: Footnote,
  language: Language,
  accent: string,
  quiet: string,
  setting: Setting,
): Row[] {
  if (!document) return [];
  const { title, asOf, url } = document;
  const date =
    asOf === undefined ? "" : `${title === "" ? "" : language === "ja" ? "、" : ", "}${t(language).asOf(asOf)}`;
  const name = { text: title, weight: 400, colour: url === undefined ? quiet : accent, href: url };
  return flow([name, { text: date, weight: 400, colour: quiet }], setting);
}

/** The basis in a frame, with its dash. */
function chipRow({ basis, confidence }: Footnote, language: Language, theme: Theme, setting: Setting): Row {
  const { size, measure, room = measure } = setting;
  const surface = surfaces[theme];
  const sure = confidence === undefined ? "" : ` ${outWords(language).confidence(Math.round(confidence * 100))}`;
  const words = `${t(language).basis[basis]}${sure}`;
  const small = size * 0.92;
  const width = 38 + room(words, small, 500);
  const height = size * 1.5;
  const cap = basis === "external" ? "round" : "butt";
  const draw = (left: number, top: number): Op[] => {
    const [x, y] = [left + indent, top + (setting.line - height) / 2];
    return [
      path(rectangle(x, y, width, height, height / 2), { stroke: line(surface.line2, 1) }),
      path(
        [
          ["M", x + 9, y + height / 2],
          ["L", x + 27, y + height / 2],
        ],
        {
          stroke: line(surface.text2, 1.75, dashes[basis] ?? [], cap),
        },
      ),
      text(words, { x: x + 32, y: y + height / 2 + small * 0.36 }, { size: small, weight: 500, colour: surface.text }),
    ];
  };
  return { height: setting.line + 3, draw };
}
