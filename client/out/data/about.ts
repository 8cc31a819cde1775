import type { Snapshot } from "../../../snapshot/schema.ts";
import type { Language } from "../../session.ts";
import { said } from "../../snapshot/said.ts";
import { titleText } from "../words.ts";

/** What a file says of the snapshot it was made of: name and text, those that are there. */
export function aboutOf(snapshot: Snapshot, language: Language): [name: string, text: string][] {
  const { description, author, createdAt, datasets, app, sha256 } = snapshot;
  const facts: [string, string][] = [
    ["title", titleText(snapshot, language)],
    ["description", said(description, language)],
    ["author", author],
    ["created", createdAt],
    ["datasets", datasets.map((one) => `${said(one.title, language)} (${one.id} ${one.version})`).join("; ")],
    ["as_of", datasets.map(({ asOf }) => asOf).join("; ")],
    ["licence", [...new Set(datasets.map(({ licence }) => licence))].join("; ")],
    ["application", `Tsunagi ${app.version}`],
    ["snapshot_sha256", sha256],
  ];
  return facts.filter(([, text]) => text !== "");
}

/** One line of printable text: for a comment of a script or the head of a file. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}
