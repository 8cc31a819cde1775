/** The family of the captions; its subsets are fetched character by character as they are needed. */
const family = '"Noto Sans JP Variable"';
const loaded = new Set<string>();

/** Declares the subsets of the shipped font; the browser fetches those that a text on the page needs. */
export async function fontFaces(): Promise<void> {
  await import("./styles/fonts.css");
}

/**
 * Fetches the font subsets for the characters of these texts. Gives the characters that are new, whose captions must be
 * measured anew; none also when the network failed: the system's font stands in, and the next call tries again.
 */
export async function loadFonts(texts: string): Promise<ReadonlySet<string>> {
  const fresh = new Set([...new Set(texts)].filter((character) => !loaded.has(character)));
  if (fresh.size === 0) return fresh;
  for (const character of fresh) loaded.add(character);
  try {
    await fontFaces();
    const faces = await document.fonts.load(`14px ${family}`, [...fresh].join(""));
    return faces.length > 0 ? fresh : new Set();
  } catch {
    for (const character of fresh) loaded.delete(character);
    return new Set();
  }
}
