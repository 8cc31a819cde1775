import type { ParameterField, ParameterFields } from "../types.ts";

/** A query with all that its file says of it. Titles and descriptions in further languages stand under their tags, such as `ja`. */
export interface QueryFile {
  title: string;
  titles: Readonly<Record<string, string>>;
  description: string;
  descriptions: Readonly<Record<string, string>>;
  tags: readonly string[];
  /** Names of folders with `/` between them; empty at the top. */
  folder: string;
  fields: ParameterFields;
  cypher: string;
}

/** A query file as it is written and read: line ends are `\n`, nothing blank stands around a text, no semicolon ends the statement. */
export function normalised(file: QueryFile): QueryFile {
  return {
    title: oneLine(file.title),
    titles: mapped(file.titles, oneLine),
    description: lines(file.description).trim(),
    descriptions: mapped(file.descriptions, (text) => lines(text).trim()),
    tags: toTags(file.tags.join(",")),
    folder: toFolder(file.folder),
    fields: mapped(file.fields, ({ type, text }): ParameterField => ({ type, text: type === "Null" ? "" : text })),
    cypher: toStatement(file.cypher),
  };
}

/** A statement without what follows it: line ends are `\n`, closing semicolons and blanks are gone. */
export function toStatement(text: string): string {
  return lines(text).replace(/[\s;]+$/u, "");
}

/** Tags of a list with commas, each once; the Japanese comma counts too. */
export function toTags(text: string): string[] {
  const tags = text.split(/[,、，]/u).map(oneLine);
  return [...new Set(tags.filter((tag) => tag !== ""))];
}

/** A folder's path without empty names. */
export function toFolder(text: string): string {
  const names = text.split("/").map(oneLine);
  return names.filter((name) => name !== "").join("/");
}

/** A text in one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function lines(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

function mapped<T>(record: Readonly<Record<string, T>>, change: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}

/**
 * Neo4j reads `\uXXXX` everywhere, in comments too, where it could end the line and begin a statement: a blank parts the
 * two characters in a file, and the reader takes it out again.
 */
export function parted(text: string): string {
  return text.replace(/\\( *)u/g, "\\ $1u");
}

/** Takes back what `parted` did. */
export function joined(text: string): string {
  return text.replace(/\\ ( *)u/g, "\\$1u");
}
