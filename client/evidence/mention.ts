import type { Node } from "../graph/types.ts";
import type { Piece } from "./reading.ts";

/** Cuts a translation where it mentions one of the names, the longest that occurs; unmarked where none does. */
export function mentioned(text: string, names: readonly string[]): Piece[] {
  const lower = text.toLowerCase();
  const found = names
    .filter((name) => name.length > 1)
    .toSorted((a, b) => b.length - a.length)
    .map((name) => ({ name, at: indexOfWord(lower, name.toLowerCase()) }))
    .find(({ at }) => at !== -1);
  if (!found || lower.length !== text.length) return [{ text, mark: false }];
  const end = found.at + found.name.length;
  const pieces = [
    { text: text.slice(0, found.at), mark: false },
    { text: text.slice(found.at, end), mark: true },
    { text: text.slice(end), mark: false },
  ];
  return pieces.filter((piece) => piece.text !== "");
}

/** The names by which a translation may mention a node in one language: full, without brackets, singular, short, abbreviation. */
export function namesIn(node: Node, language: "ja" | "en"): string[] {
  const text = (property: string) => {
    const value = node.properties[property];
    return typeof value === "string" ? value : "";
  };
  const name = text(`name_${language}`);
  const bare = name.replace(/\s*[(（].*$/, "").replace(/^the\s+/i, "");
  const names = [name, bare, bare.replace(/s$/, ""), text(`short_${language}`), text("abbr")];
  return [...new Set(names)].filter((one) => one !== "");
}

function indexOfWord(text: string, word: string): number {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const inside = /[a-z0-9]/.test(text.charAt(at - 1)) && /[a-z0-9]/.test(word.charAt(0));
    if (!inside) return at;
  }
  return -1;
}
