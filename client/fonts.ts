/** The family of the captions; its subsets are fetched character by character as they are needed. */
const family = '"Noto Sans JP Variable"';
const loaded = new Set<string>();

/** Fetches the font subsets for the characters of these texts. True when there were new ones, so that captions must be measured anew. */
export async function loadFonts(texts: string): Promise<boolean> {
  const fresh = [...new Set(texts)].filter((character) => !loaded.has(character));
  if (fresh.length === 0) return false;
  for (const character of fresh) loaded.add(character);
  await import("./styles/fonts.css");
  const faces = await document.fonts.load(`14px ${family}`, fresh.join(""));
  return faces.length > 0;
}
