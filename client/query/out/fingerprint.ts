import { canonical } from "../../../snapshot/canonical.ts";
import { inShares, type Steps } from "../../graph/steps.ts";
import type { Answer } from "../types.ts";

/** Two sums by which an answer can be known again, in hexadecimal. */
export interface Fingerprint {
  /** SHA-256 of `{"columns":[…],"rows":[…]}` in the form of RFC 8785. */
  answer: string;
  /** The same with the rows sorted by their text: without ORDER BY they may come in another order. */
  sorted: string;
}

/** The sums of an answer. The page has its turn between shares of the work. Works without a secure context too, where browsers offer no sums. */
export async function fingerprintOf({ columns, rows }: Pick<Answer, "columns" | "rows">): Promise<Fingerprint> {
  const { sha256 } = await import("@noble/hashes/sha2.js");
  const encoder = new TextEncoder();
  const sums = [sha256.create(), sha256.create()] as const;
  const lines: string[] = [];
  const both = (text: string) => {
    for (const sum of sums) sum.update(encoder.encode(text));
  };
  function* work(): Steps {
    both(`{"columns":${canonical(columns)},"rows":[`);
    for (const [index, row] of rows.entries()) {
      const line = canonical(row);
      lines.push(line);
      sums[0].update(encoder.encode(index === 0 ? line : `,${line}`));
      yield;
    }
    lines.sort();
    for (const [index, line] of lines.entries()) {
      sums[1].update(encoder.encode(index === 0 ? line : `,${line}`));
      yield;
    }
    both("]}");
  }
  await inShares(work(), () => true);
  const [answer, sorted] = sums.map((sum) => toHex(sum.digest()));
  return { answer: answer ?? "", sorted: sorted ?? "" };
}

/** How an answer compares with a text that holds the sum of one: a citation, or the sum alone. */
export function compareWith(text: string, { answer, sorted }: Fingerprint): "same" | "order" | "other" | "none" {
  const sums: string[] = text.toLowerCase().match(/\b[0-9a-f]{64}\b/g) ?? [];
  if (sums.length === 0) return "none";
  if (sums.includes(answer)) return "same";
  return sums.includes(sorted) ? "order" : "other";
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
