import { posix } from "node:path";
import { read } from "./files.ts";

/** One import of a file: `from` and `to` are paths from the root, or `to` is the name of a package. */
export interface Import {
  from: string;
  to: string;
  /** Taken away when the types are stripped. */
  typeOnly: boolean;
  /** Fetched when it is called for: `import()`. */
  deferred: boolean;
}

const statement = /^\s*(import|export)(\s+type)?\b(?:[^;"'`]*?\bfrom\s*)?\s*"([^"]+)"/gm;
const call = /\bimport\(\s*"([^"]+)"\s*\)/g;

/** The imports a source file makes: statements, re-exports and calls of `import()`. */
export function importsOf(path: string, text = read(path)): Import[] {
  const statements = [...text.matchAll(statement)].map((match) => ({
    to: match[3] ?? "",
    typeOnly: match[2] !== undefined,
    deferred: false,
  }));
  const calls = [...text.matchAll(call)].map((match) => ({
    to: match[1] ?? "",
    typeOnly: /typeof\s+$/.test(text.slice(0, match.index)),
    deferred: true,
  }));
  return [...statements, ...calls].map((one) => ({ ...one, from: path, to: resolve(path, one.to) }));
}

function resolve(from: string, to: string): string {
  return to.startsWith(".") ? posix.join(posix.dirname(from), to).replace(/\?.*$/, "") : to;
}
