import { font } from "./palette.ts";

/** The width of a text in px at a font size and weight. */
export type Measure = (text: string, size: number, weight?: number) => number;

/** A measure that can forget the widths of texts that hold one of these characters. */
export type Ruler = Measure & { forget(characters: ReadonlySet<string>): void };

/** Measures as the canvas will draw; by estimate where there is no canvas (in tests, in Node). Remembers what it measured. */
export function createMeasure(): Ruler {
  const known = new Map<string, number>();
  const context = typeof OffscreenCanvas === "undefined" ? null : new OffscreenCanvas(1, 1).getContext("2d");
  const measure: Measure = (text, size, weight = 400) => {
    if (!context) return estimate(text, size) * (weight > 500 ? 1.04 : 1);
    const key = `${weight} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      context.font = `${weight} 100px ${font}`;
      width = context.measureText(text).width / 100;
      known.set(key, width);
    }
    return width * size;
  };
  const forget = (characters: ReadonlySet<string>) => {
    for (const key of known.keys()) if (holdsAny(key, characters)) known.delete(key);
  };
  return Object.assign(measure, { forget });
}

/** Whether a text holds one of these characters. */
export function holdsAny(text: string, characters: ReadonlySet<string>): boolean {
  for (const character of text) if (characters.has(character)) return true;
  return false;
}

/** Full-width characters take 1 em, narrow ones about half of it, as in Noto Sans JP. */
function estimate(text: string, size: number): number {
  let ems = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0x1100) ems += code >= 0xff61 && code <= 0xff9f ? 0.5 : 1;
    else if ("ijl.,:;'|!()[] ".includes(character)) ems += 0.28;
    else if (/[A-Zmw%&@–—]/.test(character)) ems += 0.66;
    else ems += 0.54;
  }
  return ems * size;
}

/** The text, cut with an ellipsis where it is wider than `width`. */
export function cut(text: string, width: number, size: number, measure: Measure, weight = 400): string {
  // No letter is narrower than 1 px: what is longer than it is wide needs no measuring.
  if (text.length <= width && measure(text, size, weight) <= width) return text;
  const characters = [...text.slice(0, Math.max(1, width))];
  while (characters.length > 1 && measure(`${characters.join("")}…`, size, weight) > width) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}
