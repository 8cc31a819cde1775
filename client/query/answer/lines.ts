import type { QueryLine } from "../../../server/schema.ts";
import { CallError } from "../../api.ts";
import { pause } from "../../graph/steps.ts";

/** Ms that reading may take before the page is given a turn. */
const share = 8;

/**
 * Reads lines of JSON off a stream as they come, however its bytes are cut, and gives the page a turn between shares of
 * work. Throws CallError: `network` where the stream breaks or holds what is no line, `aborted` where the caller gave up.
 */
export async function readLines(
  stream: ReadableStream<Uint8Array>,
  take: (line: QueryLine) => void,
  signal?: AbortSignal,
): Promise<void> {
  let since = performance.now();
  const takeAll = async (texts: readonly string[]) => {
    for (const text of texts) {
      if (text !== "") take(parse(text));
      if (performance.now() - since < share) continue;
      await pause();
      if (signal?.aborted) throw new CallError("aborted", "given up");
      since = performance.now();
    }
  };
  const cut = createCutter();
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      throw new CallError(signal?.aborted ? "aborted" : "network", String(error));
    });
    since = performance.now();
    await takeAll(cut(value));
    if (done) return;
  }
}

/** What cuts bytes into lines: each call gives the lines that are whole by now, one without bytes what is left. */
export function createCutter(): (bytes: Uint8Array | undefined) => string[] {
  const decoder = new TextDecoder();
  let begun: string[] = [];
  return (bytes) => {
    const [first = "", ...rest] = decoder.decode(bytes, { stream: bytes !== undefined }).split("\n");
    begun.push(first);
    if (rest.length === 0 && bytes !== undefined) return [];
    const lines = [begun.join(""), ...rest];
    begun = bytes === undefined ? [] : [lines.pop() ?? ""];
    return lines;
  };
}

function parse(text: string): QueryLine {
  try {
    return JSON.parse(text) as QueryLine;
  } catch {
    throw new CallError("network", `no line of an answer: ${text.slice(0, 80)}`);
  }
}
