import { type ParameterField, type ParameterType, parameterTypes } from "../types.ts";
import { joined, normalised, type QueryFile } from "./query-file.ts";

/** What can be wrong with a query file. */
export type FileFault =
  | "no_statement"
  | "no_key"
  | "unknown_key"
  | "twice"
  | "no_title"
  | "parameter"
  | "parameter_type"
  | "parameter_text"
  | "not_text"
  | "binary"
  | "too_large";

/** A query file that can't be read: what is wrong, in which line (from 1), and the words it is about. */
export class QueryFileError extends Error {
  readonly fault: FileFault;
  readonly line: number;
  readonly about: string;

  constructor(fault: FileFault, line: number, about = "") {
    super(`line ${line}: ${fault} ${about}`.trim());
    this.name = "QueryFileError";
    this.fault = fault;
    this.line = line;
    this.about = about;
  }
}

const key = /^\/\/ ?(title|description|tags|folder|param)\b/;
const begins = /^\/\/ ?(?:(?:title|description)(?:\.[A-Za-z0-9-]+)?|tags|folder|param [^:]+):/;
const keyed = /^\/\/ ?([a-z]+)((?:\.[A-Za-z0-9-]+)?)(?: +(`(?:[^`]|``)*`|[^\s:]+))?:(.*)$/su;

interface Entry {
  key: string;
  language: string;
  name: string;
  text: string;
  line: number;
}

/**
 * Reads a `.cypher` file. A file that doesn't begin with a line such as `// title: …` is a statement and nothing else, and its
 * title is the `name` given. Throws QueryFileError.
 */
export function readQueryFile(text: string, name: string): QueryFile {
  const lines = text
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .split("\n");
  const from = begins.test(lines[0] ?? "") ? lines.findIndex((line) => !line.startsWith("//")) : 0;
  const length = from === -1 ? lines.length : from;
  const entries = toEntries(lines.slice(0, length));
  const rest = lines.slice(lines[length]?.trim() === "" && length > 0 ? length + 1 : length);
  const file = normalised({ ...toFile(entries), cypher: rest.join("\n") });
  if (file.cypher.trim() === "") throw new QueryFileError("no_statement", Math.max(1, lines.length));
  return { ...file, title: file.title || normalised({ ...file, title: name }).title };
}

function toEntries(lines: readonly string[]): Entry[] {
  const entries: Entry[] = [];
  for (const [index, line] of lines.entries()) {
    const more = /^\/\/(?: {3}(.*)|\s*)$/s.exec(line);
    const running = entries.at(-1);
    if (more && running) running.text += `\n${joined(more[1] ?? "")}`;
    else entries.push(toEntry(line, index + 1));
  }
  return entries;
}

function toEntry(line: string, number: number): Entry {
  const found = keyed.exec(line);
  if (!found) throw new QueryFileError(key.test(line) ? "parameter" : "no_key", number, line.slice(0, 80));
  const [, name = "", language = "", parameter = "", text = ""] = found;
  const known = name === "param" ? parameter !== "" && language === "" : key.test(`// ${name}`) && parameter === "";
  const speaks = language === "" || name === "title" || name === "description";
  if (!known || !speaks) throw new QueryFileError("unknown_key", number, `${name}${language}`);
  return {
    key: name,
    language: language.slice(1),
    name: parameter,
    text: joined(text.replace(/^ /, "")),
    line: number,
  };
}

function toFile(entries: readonly Entry[]): Omit<QueryFile, "cypher"> {
  const seen = new Set<string>();
  const made = {
    title: "",
    titles: {},
    description: "",
    descriptions: {},
    tags: [] as string[],
    folder: "",
    fields: {},
  };
  const put = (record: object, name: string, value: unknown) =>
    Object.defineProperty(record, name, { value, enumerable: true, configurable: true, writable: true });
  for (const { key, language, name, text, line } of entries) {
    const parameter = key === "param" ? toName(name, line) : "";
    const id = JSON.stringify([key, language, parameter]);
    if (seen.has(id)) throw new QueryFileError("twice", line, `${key} ${language}${parameter}`.trim());
    seen.add(id);
    if (key === "title" && language === "" && text.trim() === "") throw new QueryFileError("no_title", line);
    if (key === "param") put(made.fields, parameter, toField(text, line));
    else if (language) put(key === "title" ? made.titles : made.descriptions, language, text);
    else if (key === "tags") made.tags = [text];
    else put(made, key, text);
  }
  return made;
}

/** A parameter's name as it stands, or in back-quotes with the escapes of JSON. */
function toName(text: string, line: number): string {
  const name = joined(text);
  if (!name.startsWith("`")) return name;
  return fromJson(`"${name.slice(1, -1).replaceAll("``", "`")}"`, "parameter", line);
}

function toField(text: string, line: number): ParameterField {
  const [, type = "", sign = "", value = ""] = /^\s*(\w*)\s*(=?) ?([\s\S]*)$/u.exec(text) ?? [];
  if (!isType(type)) throw new QueryFileError("parameter_type", line, type);
  if (sign === "" && value.trim() !== "") throw new QueryFileError("parameter", line, text.trim());
  return { type, text: value.startsWith('"') ? fromJson(value, "parameter_text", line) : value };
}

function isType(text: string): text is ParameterType {
  return parameterTypes.some((type) => type === text);
}

function fromJson(text: string, fault: FileFault, line: number): string {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "string") return value;
  } catch {
    // Told below, with the line.
  }
  throw new QueryFileError(fault, line, text.slice(0, 80));
}
