/** A text as it is compared: full and half width, letter case, hiragana and katakana make no difference. */
export function foldText(text: string): string {
  const plain = text.normalize("NFKC").toLowerCase();
  return plain.replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** The words of what a person typed, folded. */
export function foldedWords(typed: string): string[] {
  return foldText(typed)
    .split(/[\s、。，．・,;]+/u)
    .filter(Boolean);
}
