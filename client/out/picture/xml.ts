import { closed } from "../../snapshot/closed.ts";

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A text without what XML 1.0 forbids: control characters, lone surrogates, U+FFFE and U+FFFF. Its marks of direction end with it. */
export function allowed(text: string): string {
  return closed(text)
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
}

/** A text as it stands in XML, in an element or in quotes. */
export function escaped(text: string): string {
  return allowed(text).replace(/[&<>"']/g, (sign) => escapes[sign] ?? "");
}
