/** Text between tags or in an attribute in double quotes. */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll("\u0000", "")
    .replace(/[&<>"']/g, (one) => entities[one] ?? one);
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A value as JSON that nothing in it can end the script element it stands in; it reads back as the same value. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A program as it stands in a script element: what the parser of HTML would change or end it by is written otherwise. */
export function scriptText(program: string): string {
  return unixLines(program)
    .replaceAll("\u0000", "\\x00")
    .replace(/<(?=\/script)/gi, "\\x3C")
    .replaceAll("<!--", "\\x3C!--");
}

/** A style sheet as it stands in a style element. */
export function styleText(sheet: string): string {
  return unixLines(sheet)
    .replaceAll("\u0000", "\ufffd")
    .replace(/<(?=\/style)/gi, "\\3C ");
}

function unixLines(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, "\n");
}
