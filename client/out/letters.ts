import { loadFonts } from "../fonts.ts";

/** Waits until the shipped font can draw these texts; also for letters that somebody else asked for and that are still on their way. True where widths that were measured before no longer hold. */
export async function lettersFor(texts: string): Promise<boolean> {
  const fresh = await loadFonts(texts);
  await document.fonts.load('14px "Noto Sans JP Variable"', texts).catch(() => []);
  return fresh.size > 0;
}
