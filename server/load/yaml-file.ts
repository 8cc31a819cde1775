import { isMap, LineCounter, parseDocument } from "yaml";

/** Finds the line and column of a part of a YAML file, or of the nearest thing around it. */
export type Place = (path: readonly PropertyKey[]) => { row: number; column: number };

/** A YAML text as a value, with what is wrong in it. */
export interface YamlFile {
  value: unknown;
  errors: { row?: number; column?: number; message: string }[];
  place: Place;
}

/** Reads a YAML text. */
export function readYaml(text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const errors: YamlFile["errors"] = document.errors.map(({ message, linePos }) => ({
    row: linePos?.[0].line,
    column: linePos?.[0].col,
    message: `This is not YAML: ${message.split("\n")[0]}`,
  }));
  const place: Place = (path) => {
    for (let length = path.length; length > 0; length--) {
      const offset = offsetOf(document.contents, path.slice(0, length));
      if (offset === undefined) continue;
      const { line, col } = lines.linePos(offset);
      return { row: line, column: col };
    }
    return { row: 1, column: 1 };
  };
  if (errors.length > 0) return { value: undefined, errors, place };
  try {
    return { value: document.toJS(), errors, place };
  } catch (error) {
    // Aliases that unfold without end.
    return { value: undefined, errors: [{ message: `This is not YAML: ${String(error)}` }], place };
  }
}

/** Where a part of the file stands: the key of a map, else the value. */
function offsetOf(node: unknown, path: readonly PropertyKey[]): number | undefined {
  let here: unknown = node;
  let offset: number | undefined;
  for (const key of path) {
    if (isMap(here)) {
      const pair = here.items.find((item) => String(item.key) === String(key));
      if (pair === undefined) return undefined;
      offset = rangeOf(pair.key) ?? rangeOf(pair.value);
      here = pair.value;
    } else if (typeof here === "object" && here !== null && "items" in here && Array.isArray(here.items)) {
      here = here.items[Number(key)];
      offset = rangeOf(here);
    } else return undefined;
  }
  return offset;
}

function rangeOf(node: unknown): number | undefined {
  return typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range)
    ? node.range[0]
    : undefined;
}
