import type { QueryPosition } from "../schema.ts";

/** Where an offset of UTF-16 code units lies in a text. */
export function positionAt(text: string, offset: number): QueryPosition {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset };
}
