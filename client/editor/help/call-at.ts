import { openBracket } from "../../query/editing/patterns.ts";
import { tokenize } from "../../query/editing/tokens.ts";
import { callableNamed } from "../functions/all.ts";
import type { Callable } from "../functions/row.ts";

/** The call whose brackets are around an offset, where they open, and which argument it is in, from 0. */
export function callAt(text: string, at: number): { called: Callable; from: number; argument: number } | undefined {
  const before = tokenize(text).filter(({ from, to, kind }) => to <= at || (from < at && kind === "string"));
  for (let end = before.length; ; ) {
    const bracket = openBracket(before.slice(0, end));
    if (bracket < 0) return undefined;
    const open = before[bracket];
    const called =
      open?.text === "(" ? callableNamed(dotted(before.slice(0, bracket).map(({ text: part }) => part))) : undefined;
    if (open && called)
      return { called, from: open.from, argument: commas(before.slice(bracket + 1).map(({ text: part }) => part)) };
    end = bracket;
  }
}

/** `date.truncate` of the words that end in it. */
function dotted(words: readonly string[]): string {
  let name = words.at(-1) ?? "";
  for (let at = words.length - 2; at > 0 && words[at] === "."; at -= 2) name = `${words[at - 1]}.${name}`;
  return name;
}

function commas(signs: readonly string[]): number {
  let [depth, count] = [0, 0];
  for (const sign of signs) {
    if (/^[([{]$/u.test(sign)) depth++;
    else if (/^[)\]}]$/u.test(sign)) depth--;
    else if (sign === "," && depth === 0) count++;
  }
  return count;
}
