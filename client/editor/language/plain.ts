import { tokenize } from "../../query/editing/tokens.ts";

const deepest = 60;
const longest = 20_000;

/** The text with letters of one code unit for those of two: the grammar counts code points, the editor code units. */
export function plain(text: string): string {
  return text.replace(/[\u{10000}-\u{10ffff}]/gu, "字字");
}

/** Whether the grammar can read a text in good time; the server refuses others unread. */
export function isReadable(text: string): boolean {
  if (text.length > longest) return false;
  let depth = 0;
  return tokenize(text).every(({ kind, text: sign }) => {
    if (kind === "sign") depth += "([{".includes(sign) ? 1 : ")]}".includes(sign) ? -1 : 0;
    return depth <= deepest;
  });
}
