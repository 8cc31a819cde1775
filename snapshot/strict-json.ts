/** How deep lists and objects may lie in each other in what is read. */
export const deepest = 64;

/** Why a text is no JSON that everybody reads the same way, and where: `elements.nodes.3.key`. */
export class JsonFault extends Error {
  readonly path: string;

  constructor(path: string, message: string) {
    super(message);
    this.name = "JsonFault";
    this.path = path;
  }
}

/** A list or object that is open: what is read of it, and the names an object has had. */
interface Open {
  names: Set<string> | undefined;
  at: string | number;
}

/**
 * Reads JSON and refuses what JSON.parse lets pass and other readers take in other ways: a name twice in an object,
 * `__proto__`, halves of character pairs; and what lies too deep for code that calls itself. Throws JsonFault.
 */
export function readStrictly(text: string): unknown {
  look(text);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new JsonFault("", "is not JSON");
  }
}

/** One walk over the text; what is not JSON at all is left to JSON.parse. */
function look(text: string): void {
  const open: Open[] = [];
  let nameNext = false;
  for (let i = 0; i < text.length; i++) {
    const top = open.at(-1);
    switch (text.charCodeAt(i)) {
      case 0x22: {
        const end = endOfText(text, i);
        const said = read(text.slice(i, end + 1), open);
        if (nameNext && top?.names) takeName(top, said, open);
        nameNext = false;
        i = end;
        break;
      }
      case 0x7b:
        open.push({ names: new Set(), at: "" });
        nameNext = true;
        if (open.length > deepest) throw tooDeep(open);
        break;
      case 0x5b:
        open.push({ names: undefined, at: 0 });
        nameNext = false;
        if (open.length > deepest) throw tooDeep(open);
        break;
      case 0x7d:
      case 0x5d:
        open.pop();
        nameNext = false;
        break;
      case 0x2c:
        if (typeof top?.at === "number") top.at += 1;
        nameNext = top?.names !== undefined;
    }
  }
}

/** Where a text that begins at `start` ends: at the next quotation mark that no odd number of backslashes stands before. */
function endOfText(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 0x5c) slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}

function read(quoted: string, open: readonly Open[]): string {
  if (!quoted.includes("\\")) return quoted.slice(1, -1);
  let said: string;
  try {
    said = JSON.parse(quoted) as string;
  } catch {
    throw new JsonFault(pathOf(open), "has an escape that is not JSON's");
  }
  if (!said.isWellFormed()) throw new JsonFault(pathOf(open), "has half of a pair of UTF-16 code units");
  return said;
}

function takeName(top: Open, name: string, open: readonly Open[]): void {
  const before = top.names?.size;
  top.names?.add(name);
  top.at = name;
  if (top.names?.size === before) throw new JsonFault(pathOf(open), "stands twice in the same object");
  if (name === "__proto__") throw new JsonFault(pathOf(open), "no field may be called __proto__");
}

function tooDeep(open: readonly Open[]): JsonFault {
  return new JsonFault(pathOf(open.slice(0, 8)), `lies deeper than ${deepest} lists and objects`);
}

function pathOf(open: readonly Open[]): string {
  return open
    .map(({ at }) => String(at).slice(0, 100))
    .filter((part) => part !== "")
    .join(".");
}
