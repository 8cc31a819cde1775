/** A stretch of a query. `open` is what it lacks to end, if it does not. */
export interface Piece {
  readonly kind: "code" | "string" | "name" | "comment";
  readonly start: number;
  readonly end: number;
  readonly open?: string;
}

interface Opening {
  kind: Piece["kind"];
  /** From behind the opening to behind the end. */
  rest: RegExp;
  close: string;
}

const openings: Record<string, Opening> = {
  "'": { kind: "string", rest: /(?:[^'\\]|\\.)*'/suy, close: "'" },
  '"': { kind: "string", rest: /(?:[^"\\]|\\.)*"/suy, close: '"' },
  "`": { kind: "name", rest: /(?:[^`]|``)*`/suy, close: "`" },
  "//": { kind: "comment", rest: /[^\r\n]*/uy, close: "" },
  "/*": { kind: "comment", rest: /[\s\S]*?\*\//uy, close: "*/" },
};

/** Cuts a query into code, strings, names in back-quotes and comments, as a server reads it. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (let at = 0; at < text.length; ) {
    const opening = openings[text.charAt(at)] ?? openings[text.slice(at, at + 2)];
    if (!opening) {
      at++;
      continue;
    }
    if (at > start) pieces.push({ kind: "code", start, end: at });
    opening.rest.lastIndex = at + (opening.kind === "comment" ? 2 : 1);
    const found = opening.rest.exec(text);
    const end = found ? opening.rest.lastIndex : text.length;
    pieces.push({ kind: opening.kind, start: at, end, ...(found ? {} : { open: opening.close }) });
    at = start = end;
  }
  if (start < text.length) pieces.push({ kind: "code", start, end: text.length });
  return pieces;
}
