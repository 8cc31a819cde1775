import { openBracket } from "../../query/editing/patterns.ts";
import { type Token, tokenize } from "../../query/editing/tokens.ts";
import { callableNamed } from "../functions/all.ts";
import type { Callable } from "../functions/row.ts";

/** The call whose brackets are around an offset, where they open, and which argument it is in, from 0. */
export function callAt(text: string, at: number): { called: Callable; from: number; argument: number } | undefined {
  const before = tokenize(text).filter(({ from, to, kind }) => to <= at || (from < at && kind === "string"));
  for (let end = before.length; ; ) {
    const bracket = openBracket(before.slice(0, end));
    if (bracket < 0) return undefined;
    const open = before[bracket];
    const called = open?.text === "(" ? callableNamed(dotted(before, bracket - 1)) : undefined;
    if (open && called)
      return { called, from: open.from, argument: commas(before.slice(bracket + 1).map(({ text: part }) => part)) };
    end = bracket;
  }
}

/** `date.truncate` of the words that end in it at an index. */
export function dotted(tokens: readonly Token[], index: number): string {
  let name = tokens[index]?.text ?? "";
  for (let at = index - 1; at > 0 && tokens[at]?.text === "."; at -= 2) name = `${tokens[at - 1]?.text}.${name}`;
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
