import type { GraphSchema } from "../../graph/types.ts";
import type { ParameterType } from "../types.ts";
import { patternsOf } from "./patterns.ts";
import { namesOf, type Scope, scopeOf } from "./scope.ts";
import { nameOf, type Token, tokenize } from "./tokens.ts";

/** What a parameter seems to be, and the property it is compared with where that tells. */
export interface Guess {
  type: ParameterType;
  /** The property, and the labels or types it is of. */
  property?: string;
  kinds?: readonly string[];
}

const types: Readonly<Record<string, ParameterType>> = {
  STRING: "String",
  INTEGER: "Integer",
  FLOAT: "Float",
  BOOLEAN: "Boolean",
  DATE: "Date",
  "ZONED DATETIME": "DateTime",
  "LOCAL DATETIME": "LocalDateTime",
  "ZONED TIME": "Time",
  "LOCAL TIME": "LocalTime",
  DURATION: "Duration",
  POINT: "Point",
};

/** What the parameters of a text seem to be, by how they are used; String where nothing tells. */
export function guessesOf(text: string, schema: GraphSchema): Map<string, Guess> {
  const tokens = tokenize(text).filter(({ kind }) => kind !== "comment");
  const scope = scopeOf(tokens, patternsOf(tokens), schema);
  const guesses = new Map<string, Guess>();
  tokens.forEach((token, index) => {
    if (token.kind !== "parameter") return;
    const name = nameOf(token);
    const guess = guessAt(tokens, index, scope, schema);
    if (guess || !guesses.has(name)) guesses.set(name, guess ?? guesses.get(name) ?? { type: "String" });
  });
  return guesses;
}

function guessAt(tokens: readonly Token[], index: number, scope: Scope, schema: GraphSchema): Guess | undefined {
  const before = tokens[index - 1]?.text.toLowerCase() ?? "";
  const after = tokens[index + 1]?.text.toLowerCase() ?? "";
  if (/^(?:limit|skip|offset)$/u.test(before)) return { type: "Integer" };
  if (before === "in") return { ...propertyBefore(tokens, index - 1, scope, schema), type: "JSON" };
  if (
    /^(?:contains|=~)$/u.test(before) ||
    (before === "with" && /^(?:starts|ends)$/iu.test(tokens[index - 2]?.text ?? ""))
  )
    return { type: "String" };
  if (before === "unwind") return { type: "JSON" };
  const compared = /^(?:=|<>|<|>|<=|>=)$/u;
  if (compared.test(before)) return propertyBefore(tokens, index - 1, scope, schema);
  if (compared.test(after)) return propertyAfter(tokens, index + 2, scope, schema);
  return before === ":" ? propertyOfMap(tokens, index, scope, schema) : undefined;
}

/** `m.row` before a sign. */
function propertyBefore(tokens: readonly Token[], sign: number, scope: Scope, schema: GraphSchema): Guess | undefined {
  const [owner, dot, property] = [tokens[sign - 3], tokens[sign - 2], tokens[sign - 1]];
  return owner && dot?.text === "." && property
    ? typed(nameOf(property), scope.get(nameOf(owner))?.names ?? [], schema)
    : undefined;
}

function propertyAfter(tokens: readonly Token[], start: number, scope: Scope, schema: GraphSchema): Guess | undefined {
  const [owner, dot, property] = [tokens[start], tokens[start + 1], tokens[start + 2]];
  return owner && dot?.text === "." && property
    ? typed(nameOf(property), scope.get(nameOf(owner))?.names ?? [], schema)
    : undefined;
}

/** `(m:Measure {row: $row})`. */
function propertyOfMap(tokens: readonly Token[], index: number, scope: Scope, schema: GraphSchema): Guess | undefined {
  const property = tokens[index - 2];
  const place = tokens[index]?.from ?? 0;
  const pattern = patternsOf(tokens).findLast(({ from, to }) => from < place && place < to);
  if (!property || !pattern) return undefined;
  return typed(nameOf(property), namesOf(pattern, scope), schema);
}

function typed(property: string, names: readonly string[], schema: GraphSchema): Guess | undefined {
  const all = [...schema.labels, ...schema.relationships];
  const kinds = all.filter(
    ({ name, properties }) =>
      (names.length === 0 || names.includes(name)) && properties.some((one) => one.name === property),
  );
  const found = new Set(
    kinds.flatMap(({ properties }) => properties.filter(({ name }) => name === property).flatMap((one) => one.types)),
  );
  const [first = ""] = found;
  if (found.size === 0) return undefined;
  const type =
    found.size === 1
      ? (types[first] ?? (first.startsWith("LIST") ? "JSON" : "String"))
      : found.has("FLOAT")
        ? "Float"
        : "String";
  return { type, property, kinds: kinds.map(({ name }) => name) };
}
