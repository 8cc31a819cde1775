import type { Desk } from "./use-editor.ts";

/** What is to be run: of the editor the selection or the statement at the caret, of a plain field all. */
export function pieceOf(text: string, { editor }: Desk): { text: string; from: number } | undefined {
  if (editor) return editor.runnable();
  return text.trim() === "" ? undefined : { text, from: 0 };
}
