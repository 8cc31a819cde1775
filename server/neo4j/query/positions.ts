import { z } from "zod";
import type { QueryPosition } from "../../schema.ts";

/** A position in the text that was sent as one in the text a person wrote, which began after `prefix`. */
export function withoutPrefix({ line, column, offset }: QueryPosition, prefix: string): QueryPosition {
  const first = line === 1 ? prefix.length : 0;
  return { line, column: Math.max(1, column - first), offset: Math.max(0, offset - prefix.length) };
}

/**
 * The server's sentence on what is wrong with a query, without the piece of text it draws below, and where it is. Its causes and the names of its
 * classes are for who wrote it.
 */
export function readSentence(message: string, prefix: string): { sentence: string; position?: QueryPosition } {
  const found = /\s*\(line (\d+), column (\d+) \(offset: (\d+)\)\)/.exec(message);
  const [first = ""] = message.split(/\n"/);
  if (!found) return { sentence: plain(first) };
  const [line, column, offset] = found.slice(1).map(Number);
  const position = { line: line ?? 1, column: column ?? 1, offset: offset ?? 0 };
  return { sentence: plain(message.slice(0, found.index)), position: withoutPrefix(position, prefix) };
}

/** The first two sentences of a text of many. */
export function shortened(text: string): string {
  return /^.{10,}?[.!?](?=\s|$)(?:\s.{10,}?[.!?](?=\s|$))?/s.exec(text)?.[0].replace(/\s+/g, " ") ?? text.slice(0, 300);
}

const className = /\b(?:javax?|scala|org\.(?:neo4j|apache|antlr))(?:\.[\w$]+)+(?:: *)?/g;
const traceOn = /\s*(?:\bCaused by\b|\n\s*at [\w$.]+\().*$/s;

function plain(text: string): string {
  const kept = text.replace(traceOn, "").replace(className, "").trim();
  return kept === "" ? "The database cannot compute this." : kept;
}

const Whole = z.coerce.number().int();
const Position = z.object({ line: Whole, column: Whole, offset: Whole });

/** A position as the driver gives it; undefined where it has none. */
export function toPosition(given: unknown, prefix: string): QueryPosition | undefined {
  const read = Position.safeParse(given);
  return read.success && read.data.line > 0 ? withoutPrefix(read.data, prefix) : undefined;
}
