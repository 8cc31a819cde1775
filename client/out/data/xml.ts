/** Text between two tags. What XML 1.0 cannot hold is shown by a sign: U+2400 and on for controls, U+FFFD for the rest. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r\u007f-\u009f]/gu, (one) => String.fromCharCode(0x2400 + one.charCodeAt(0)))
    .replace(/[\ufffe\uffff]/gu, "\ufffd")
    .replace(/[&<>\r\u0085\u2028\u2029]/g, (one) => escapes[one] ?? one);
}

/** The value of an attribute, without its quotes. */
function xmlAttribute(text: string): string {
  return xmlText(text).replace(/["\n\t]/g, (one) => escapes[one] ?? one);
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
  // Some readers take these for line breaks, as XML 1.1 does.
  "\u0085": "&#x85;",
  "\u2028": "&#x2028;",
  "\u2029": "&#x2029;",
};

/** A tag with its attributes; those that are undefined are left out. Without `inside` it closes itself. */
export function tag(name: string, attributes: Readonly<Record<string, string | undefined>>, inside?: string): string {
  const said = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${xmlAttribute(value)}"`]))
    .join("");
  return inside === undefined ? `<${name}${said}/>` : `<${name}${said}>${inside}</${name}>`;
}
