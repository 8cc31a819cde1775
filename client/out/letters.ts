import { loadFonts } from "../fonts.ts";

/** Waits until the shipped font can draw these texts; also for letters that somebody else asked for and that are still on their way. */
export async function lettersFor(texts: string): Promise<void> {
  await loadFonts(texts);
  await document.fonts.load('14px "Noto Sans JP Variable"', texts).catch(() => []);
}
