import { readFileSync } from "node:fs";
import { z } from "zod";

/** A statement of the cypher/ folder, with the schema of its parameters and of one row of its answer. */
export interface Query<P extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> {
  readonly name: string;
  /** The file's text. Names in it such as `{label}`, back-quotes included, are filled in by `identifiers`. */
  readonly text: string;
  readonly parameters: P;
  readonly row: R;
}

/** A whole number as a parameter: Neo4j takes a JavaScript number for a Float, a bigint for an Integer. */
export const int = z
  .number()
  .int()
  .transform((n) => BigInt(n));

const folder = new URL("../cypher/", import.meta.url);
const declared = new Map<string, Query>();

/** Ties `cypher/<name>.cypher` to its types. Throws when the file is missing or the name is declared twice. */
export function query<P extends z.ZodType, R extends z.ZodType>(name: string, parameters: P, row: R): Query<P, R> {
  if (declared.has(name)) throw new Error(`cypher/${name}.cypher is declared twice`);
  const made = { name, text: readFileSync(new URL(`${name}.cypher`, folder), "utf8"), parameters, row };
  declared.set(name, made);
  return made;
}

/** Every query declared so far, for the tests. */
export function declaredQueries(): ReadonlyMap<string, Query> {
  return declared;
}

/** Puts labels, types and property names in the place of `{name}`. Cypher has no parameters for them where an index is to be used. */
export function identifiers(text: string, names: Readonly<Record<string, string>>): string {
  return text.replace(/`\{(\w+)\}`/g, (whole, name: string) => {
    const value = names[name];
    if (value === undefined) throw new Error(`no identifier given for ${whole}`);
    return quoteIdentifier(value);
  });
}

/** A name as Cypher takes it, whatever characters it has. The server reads \uXXXX everywhere, so a backslash is written as one too. */
export function quoteIdentifier(name: string): string {
  return `\`${name.replaceAll("\\", "\\u005C").replaceAll("`", "``")}\``;
}
