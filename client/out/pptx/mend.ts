import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Language } from "../../session.ts";

const paragraphMark = /(<\/a:r>|<a:br\/>)<a:pPr(?:[^>]*\/>|[^>]*>.*?<\/a:pPr>)/gs;
/** The library names one font for all scripts, and says that it is a Chinese one. */
const fullWidth = /<a:ea typeface="[^"]*"[^>]*\/><a:cs typeface="[^"]*"[^>]*\/>/g;
const locales: Record<Language, string> = { ja: "ja-JP", en: "en-GB" };

/**
 * Mends what the library writes otherwise than the format asks: the marks of a paragraph come once, before its text; each
 * line of the speaker's notes is a paragraph; the language is that of the words.
 */
export function mendSlides(bytes: Uint8Array, language: Language): Uint8Array<ArrayBuffer> {
  const files = unzipSync(bytes);
  for (const [name, content] of Object.entries(files)) {
    // The format knows files alone.
    if (name.endsWith("/")) delete files[name];
    if (/^ppt\/slideLayouts\/slideLayout\d+\.xml$/.test(name)) files[name] = strToU8(mendTitle(strFromU8(content)));
    if (/^ppt\/slides\/slide\d+\.xml$/.test(name))
      files[name] = strToU8(mendTitle(mendText(strFromU8(content), language)));
    if (/^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(name))
      files[name] = strToU8(mendText(mendNotes(strFromU8(content)), language));
  }
  return zipSync(files, { level: 6 }) as Uint8Array<ArrayBuffer>;
}

/** The text of a slide with one mark for each paragraph, in its language; Japanese in a Japanese font, whatever that of Latin letters is. */
export function mendText(xml: string, language: Language): string {
  return xml
    .replace(paragraphMark, "$1")
    .replaceAll(' lang="en-US"', ` lang="${locales[language]}"`)
    .replace(fullWidth, '<a:ea typeface="Yu Gothic"/>');
}

/** The title as the title of the slide, not one text among others. */
export function mendTitle(xml: string): string {
  return xml.replace(/<p:ph\s[^>]*type="title"[^>]*\/>/g, '<p:ph type="title"/>');
}

/** Notes with a paragraph for each line. */
export function mendNotes(xml: string): string {
  return xml.replace(/<a:p><a:r>(<a:rPr[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r>/, (_all, look: string, text: string) => {
    const lines = text.split(/\r\n|\r|\n/).map((line) => `<a:p><a:r>${look}<a:t>${line}</a:t></a:r>`);
    return lines.join("</a:p>");
  });
}
