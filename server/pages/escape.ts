const names: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as HTML has it between tags and in quoted attributes. What HTML cannot hold becomes U+FFFD. */
export function html(text: string): string {
  return text
    .toWellFormed()
    .replace(/[&<>"']/g, (sign) => names[sign] ?? "")
    .replace(/[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}/gu, "\u{FFFD}")
    .replace(/\r/g, "&#13;");
}

/** JSON for a script element: no end tag, no comment and no line end of JavaScript can stand in it. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/** Text without the marks that would turn what stands around it, such as U+202E: it stays in its place. */
export function inPlace(text: string): string {
  return text.replace(/\p{Bidi_Control}/gu, "");
}

/** A sentence in one line, cut to so many characters. */
export function oneLine(text: string, most: number): string {
  const line = inPlace(text).replace(/\s+/g, " ").trim();
  const signs = [...line];
  return signs.length > most ? `${signs.slice(0, most - 1).join("")}…` : line;
}
