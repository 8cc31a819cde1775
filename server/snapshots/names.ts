import { hash, randomBytes, timingSafeEqual } from "node:crypto";

/** 128 random bits for an address or a secret: 22 characters of base64url. */
export const newToken = (): string => randomBytes(16).toString("base64url");

/** What is kept of an id or a secret: its SHA-256 in hexadecimal, whatever the text is. */
export const hashOf = (text: string): string => hash("sha256", text);

/** Whether a secret is the one whose hash was kept; takes as long for any other. */
export function isSecret(secret: string, kept: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(kept));
}
