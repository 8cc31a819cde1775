import type { QueryText } from "../types.ts";
import { holdsAll } from "./history.ts";
import { normalised, type QueryFile } from "./query-file.ts";
import { newId, type SavedQuery } from "./records.ts";

/** A folder and what is right in it, both in order. */
export interface Folder<Q extends QueryFile> {
  path: string;
  queries: Q[];
}

/** A new record of a query. */
export function toSaved(file: QueryFile, at: number): SavedQuery {
  return { ...normalised(file), id: newId(at), at };
}

/** What a query from the editor or the history begins with when it is saved: its first comment or line as title. */
export function untitled({ cypher, fields }: QueryText): QueryFile {
  const [first = ""] = cypher.trim().split("\n", 1);
  const title = first.replace(/^(\/\/|\/\*)\s*|\s*\*\/$/gu, "");
  return {
    ...{ title: title.length > 80 ? `${title.slice(0, 79)}…` : title, titles: {}, description: "", descriptions: {} },
    ...{ tags: [], folder: "", fields, cypher },
  };
}

/** The title in a language, else the one every query has. */
export function titleIn(language: string, { title, titles }: QueryFile): string {
  return (Object.hasOwn(titles, language) && titles[language]) || title;
}

/** The description in a language, else the one every query may have. */
export function descriptionIn(language: string, { description, descriptions }: QueryFile): string {
  return (Object.hasOwn(descriptions, language) && descriptions[language]) || description;
}

/** The queries in whose titles, tags, folder, descriptions or text all words occur. */
export function findQueries<Q extends QueryFile>(queries: readonly Q[], words: string): Q[] {
  const holds = holdsAll(words);
  return queries.filter((one) =>
    holds(
      [
        ...[one.title, ...Object.values(one.titles), one.description, ...Object.values(one.descriptions)],
        ...[one.tags.map((tag) => `#${tag}`).join(" "), one.folder, one.cypher],
      ].join("\n"),
    ),
  );
}

/** Queries by folder, what is in none first. */
export function byFolder<Q extends QueryFile>(queries: readonly Q[], language: string): Folder<Q>[] {
  const order = new Intl.Collator(language, { numeric: true }).compare;
  const folders = Map.groupBy(queries, ({ folder }) => folder);
  return [...folders]
    .sort(([a], [b]) => order(a, b))
    .map(([path, inside]) => ({
      path,
      queries: inside.sort((a, b) => order(titleIn(language, a), titleIn(language, b))),
    }));
}

/** A copy with a title that no query of its folder has. */
export function duplicateOf(query: SavedQuery, all: readonly SavedQuery[], at: number): SavedQuery {
  const taken = new Set(all.filter(({ folder }) => folder === query.folder).map(({ title }) => title));
  const bare = query.title.replace(/ \d+$/, "");
  let count = 2;
  while (taken.has(`${bare} ${count}`)) count++;
  // Titles in other languages would name the original.
  return { ...query, title: `${bare} ${count}`, titles: {}, id: newId(at), at };
}

/** How queries from files meet those that are there: new ones, the very same, and those whose title is taken in their folder. */
export function compare(files: readonly QueryFile[], saved: readonly SavedQuery[]) {
  const there = new Map(saved.map((one) => [placeOf(one), one]));
  const fresh: QueryFile[] = [];
  const same: QueryFile[] = [];
  const taken: { file: QueryFile; by: SavedQuery }[] = [];
  for (const file of files) {
    const by = there.get(placeOf(file));
    if (!by) fresh.push(file);
    else if (contents(by) === contents(file)) same.push(file);
    else taken.push({ file, by });
  }
  return { fresh, same, taken };
}

function placeOf({ folder, title }: QueryFile): string {
  return JSON.stringify([folder, title]).normalize("NFC").toLowerCase();
}

function contents(file: QueryFile): string {
  const { title, titles, description, descriptions, tags, folder, fields, cypher } = normalised(file);
  const sorted = (record: object) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    ...[title, sorted(titles), description, sorted(descriptions), tags, folder, cypher],
    sorted(fields).map(([name, { type, text }]) => [name, type, text]),
  ]);
}
