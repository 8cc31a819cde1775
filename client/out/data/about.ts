import type { Snapshot, Words } from "../../../snapshot/schema.ts";
import type { Language } from "../../session.ts";

/** Words in the language asked for, else in the other. */
export function wordsIn(words: Words, language: Language): string {
  return words[language] || words[language === "ja" ? "en" : "ja"] || "";
}

/** What a file says of the snapshot it was made of: name and text, those that are there. */
export function aboutOf(snapshot: Snapshot, language: Language): [name: string, text: string][] {
  const { title, description, author, createdAt, datasets, app, sha256 } = snapshot;
  const said: [string, string][] = [
    ["title", wordsIn(title, language)],
    ["description", wordsIn(description, language)],
    ["author", author],
    ["created", createdAt],
    ["datasets", datasets.map((one) => `${wordsIn(one.title, language)} (${one.id} ${one.version})`).join("; ")],
    ["as_of", datasets.map(({ asOf }) => asOf).join("; ")],
    ["licence", [...new Set(datasets.map(({ licence }) => licence))].join("; ")],
    ["application", `Tsunagi ${app.version}`],
    ["snapshot_sha256", sha256],
  ];
  return said.filter(([, text]) => text !== "");
}

/** One line of printable text: for a comment of a script or the head of a file. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}
