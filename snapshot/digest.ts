import { sha256 } from "@noble/hashes/sha2.js";
import { canonical } from "./canonical.ts";
import type { Snapshot } from "./schema.ts";

/** The SHA-256, hexadecimal, of a snapshot without its `sha256`, in the form of RFC 8785. Works without a secure context too. */
export function digestOf(snapshot: Readonly<Record<string, unknown>>): string {
  const { sha256: _, ...rest } = snapshot;
  const bytes = sha256(new TextEncoder().encode(canonical(rest)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The snapshot with the sum of what it now holds. */
export function sealed(snapshot: Omit<Snapshot, "sha256">): Snapshot {
  const plain = JSON.parse(JSON.stringify(snapshot)) as Omit<Snapshot, "sha256">;
  return { ...plain, sha256: digestOf(plain) };
}
