import { surfaces } from "../../graph/palette.ts";
import type { Language } from "../../session.ts";
import type { OutTask } from "../format.ts";
import { slide as page } from "../picture/slide.ts";
import { allowed } from "../picture/xml.ts";
import { asOfText, titleText } from "../words.ts";
import { type Presentation, Slides } from "./library.ts";
import { ink } from "./runs.ts";

/** px of an inch on a slide. */
const inch = 96;
/** Points of letters for one px. */
export const point = 0.75;

const faces: Record<Language, string> = { ja: "Yu Gothic", en: "Arial" };

/** A box by px, without a rim. */
export const box = (x: number, y: number, width: number, height: number) => ({
  ...{ x: x / inch, y: y / inch, w: width / inch, h: height / inch },
  ...{ margin: 0, valign: "top" as const },
});

/** How all texts stand in their boxes: a named font, lines of so many px in every font, smaller where they would not fit. */
export const setIn = (language: Language, line: number) => ({
  ...{ fontFace: faces[language], lineSpacing: line * point, fit: "shrink" as const },
});

/** A presentation without slides. */
export function emptyDeck({ snapshot, choices: { language } }: OutTask): Presentation {
  const deck = new Slides();
  deck.layout = "LAYOUT_WIDE";
  deck.title = allowed(titleText(snapshot, language));
  deck.author = allowed(snapshot.author) || "Tsunagi";
  deck.company = "Tsunagi";
  deck.subject = allowed(asOfText(snapshot, language));
  deck.theme = { headFontFace: faces[language], bodyFontFace: faces[language] };
  return deck;
}

/** Gives what names the layout whose title has such a box; slides of one title height share one. */
export function createLayouts(deck: Presentation, { choices: { theme } }: OutTask) {
  const made = new Set<string>();
  const { canvas, text, text3 } = surfaces[theme];
  const slideNumber = { x: 12.2, y: 7.08, w: 0.7, h: 0.25, fontSize: 8, color: ink(text3), align: "right" as const };
  return (y: number, width: number, height: number): string => {
    const title = `TSUNAGI ${[y, width, height].map(Math.round).join(" ")}`;
    if (made.has(title)) return title;
    made.add(title);
    const look = { bold: true, color: ink(text), align: "left" as const };
    const options = { name: "title", type: "title" as const, ...box(page.rim, y, width, height), ...look };
    const objects = [{ placeholder: { options, text: "" } }];
    deck.defineSlideMaster({ title, background: { color: ink(canvas) }, slideNumber, objects });
    return title;
  };
}
