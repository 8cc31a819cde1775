import { fontFaces } from "../../fonts.ts";
import { base64 } from "../base64.ts";
import { fetchFile } from "../fetch-file.ts";
import type { Sheet } from "./ops.ts";
import { textsOf } from "./shapes.ts";

const family = "Noto Sans JP Variable";

/** The `@font-face` rules of the letters that a drawing has, each with its file inside. Throws OutFailure `unfetched`. */
export function facesFor(sheet: Sheet, signal: AbortSignal): Promise<string> {
  return facesOf(
    textsOf(sheet.ops)
      .map(({ text }) => text)
      .join(""),
    signal,
  );
}

/** The same for the letters of a text. */
export async function facesOf(text: string, signal: AbortSignal): Promise<string> {
  const needed = await neededFor(text);
  const faces = await Promise.all(needed.map((face) => faceOf(face, signal)));
  return faces.join("\n");
}

async function neededFor(text: string): Promise<FontRule[]> {
  await fontFaces();
  const letters = new Set(Array.from(text, (one) => one.codePointAt(0) ?? 0));
  return fontRules().filter(({ range }) => isNeeded(range, letters));
}

interface FontRule {
  range: string;
  weight: string;
  url: string;
}

/** The rules of the shipped font that stand in the sheets of the page. */
function fontRules(): FontRule[] {
  return [...document.styleSheets].flatMap((sheet) => {
    const rules = [...readable(sheet)].filter((rule) => rule instanceof CSSFontFaceRule);
    return rules.flatMap(({ style }) => {
      if (!style.getPropertyValue("font-family").includes(family)) return [];
      const url = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue("src"))?.[1];
      if (url === undefined) return [];
      const range = style.getPropertyValue("unicode-range");
      return [
        {
          range,
          weight: style.getPropertyValue("font-weight"),
          url: new URL(url, sheet.href ?? document.baseURI).href,
        },
      ];
    });
  });
}

function readable(sheet: CSSStyleSheet): Iterable<CSSRule> {
  try {
    return sheet.cssRules;
  } catch {
    return [];
  }
}

/** Whether a `unicode-range` has one of these letters. */
export function isNeeded(range: string, letters: ReadonlySet<number>): boolean {
  if (range === "") return true;
  const spans = [...range.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(([, from = "", to = from]) => {
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  return [...letters].some((letter) => spans.some(([from, to]) => letter >= from && letter <= to));
}

async function faceOf({ range, weight, url }: FontRule, signal: AbortSignal): Promise<string> {
  const data = base64(await fetchFile(url, signal));
  const source = `url(data:font/woff2;base64,${data}) format("woff2")`;
  return `@font-face{font-family:"${family}";font-weight:${weight};src:${source};unicode-range:${range}}`;
}
