import { z } from "zod";
import type { QueryPosition } from "../../schema.ts";

/** A position in the text that was sent as one in the text a person wrote, which began after `prefix`. */
export function withoutPrefix({ line, column, offset }: QueryPosition, prefix: string): QueryPosition {
  const first = line === 1 ? prefix.length : 0;
  return { line, column: Math.max(1, column - first), offset: Math.max(0, offset - prefix.length) };
}

/** The server's sentence on what is wrong with a query, without the piece of text it draws below, and where it is. */
export function readSentence(message: string, prefix: string): { sentence: string; position?: QueryPosition } {
  const found = /\s*\(line (\d+), column (\d+) \(offset: (\d+)\)\)/.exec(message);
  const [first = ""] = message.split(/\n"/);
  if (!found) return { sentence: first.trim() };
  const [line, column, offset] = found.slice(1).map(Number);
  const position = { line: line ?? 1, column: column ?? 1, offset: offset ?? 0 };
  return { sentence: message.slice(0, found.index).trim(), position: withoutPrefix(position, prefix) };
}

const Whole = z.coerce.number().int();
const Position = z.object({ line: Whole, column: Whole, offset: Whole });

/** A position as the driver gives it; undefined where it has none. */
export function toPosition(given: unknown, prefix: string): QueryPosition | undefined {
  const read = Position.safeParse(given);
  return read.success && read.data.line > 0 ? withoutPrefix(read.data, prefix) : undefined;
}
