import type { Run } from "./types.ts";

/** A run of text; `footnotes` belong to its end, and `close` is what no line may begin with after them. */
export interface Piece {
  text: Run | undefined;
  footnotes: readonly number[];
  close: Run | undefined;
}

const wide = "\\u2e80-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\uff00-\\uffef";
const closing = "[.,;:!?)\\]’”、。，．：；）」』】！？]";
/** The last word of a text, or its last letter in Japanese, with the marks that close it. */
const tail = new RegExp(`(?:[^\\s${wide}]{1,24}|[${wide}])${closing}*$`);
const head = new RegExp(`^${closing}+`);

/**
 * Runs with each number of a footnote beside the word it belongs to, so that no line begins with a number or with the
 * comma after it.
 */
export function glued(runs: readonly Run[]): Piece[] {
  const pieces: Piece[] = [];
  for (const run of runs) {
    const last = pieces.at(-1);
    if (run.footnote === undefined) pieces.push(...following(last, run));
    else if (last && last.close === undefined) last.footnotes = [...last.footnotes, run.footnote];
    else pieces.push({ text: undefined, footnotes: [run.footnote], close: undefined });
  }
  return pieces.flatMap(apart);
}

/** A text without the marks that stay with the number before it. */
function following(last: Piece | undefined, run: Run): Piece[] {
  const takes = last && last.footnotes.length > 0 && last.close === undefined;
  const close = takes && run.href === undefined ? head.exec(run.text)?.[0] : undefined;
  if (last && close !== undefined) last.close = { ...run, text: close };
  const text = run.text.slice(close?.length ?? 0);
  return text === "" ? [] : [{ text: { ...run, text }, footnotes: [], close: undefined }];
}

/** What comes before the last word stands apart from it; the words of a link stay one link. */
function apart(piece: Piece): Piece[] {
  const { text: run, footnotes } = piece;
  const at = run && run.href === undefined ? run.text.search(tail) : -1;
  if (!run || footnotes.length === 0 || at < 1) return [piece];
  return [
    { text: { ...run, text: run.text.slice(0, at) }, footnotes: [], close: undefined },
    { ...piece, text: { ...run, text: run.text.slice(at) } },
  ];
}
