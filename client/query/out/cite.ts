import type { Dataset } from "../../../server/schema.ts";
import type { Language } from "../../session.ts";
import type { Fingerprint } from "./fingerprint.ts";
import type { Sent } from "./sent.ts";

/** All that tells an answer apart. */
export interface Citation extends Sent {
  /** What the query is called, where it has a title. */
  title: string | undefined;
  datasets: readonly Pick<Dataset, "id" | "version" | "title" | "asOf">[];
  /** Version of this app and of its database; undefined where the server did not say. */
  versions: { app: string; database: string } | undefined;
  /** Where it was asked. */
  url: string;
  /** When, in milliseconds since 1970. */
  at: number;
  rows: number;
  /** Whether a limit, a person or a failure cut it. */
  cut: boolean;
  sums: Fingerprint;
}

/** The words of a citation in one language. */
export interface CiteWords {
  answer: string;
  asOf: (date: string) => string;
  version: (version: string) => string;
  asked: (time: string) => string;
  rows: (rows: number, cut: boolean) => string;
  query: string;
  parameters: string;
  sum: string;
  sorted: string;
}

/** A time as ISO 8601 with the offset of this machine: `2026-11-25T21:30:00+09:00`. */
export function isoWithZone(at: number, minutes = -new Date(at).getTimezoneOffset()): string {
  const local = new Date(at + minutes * 60_000).toISOString().slice(0, 19);
  const two = (value: number) => String(value).padStart(2, "0");
  const size = Math.abs(minutes);
  return `${local}${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** What was asked of, by whom, and what came: one line each. */
function facts(one: Citation, words: CiteWords, language: Language): string[] {
  const data = one.datasets.map(
    ({ id, version, title, asOf }) => `${title[language]} (${id}, ${words.version(version)}, ${words.asOf(asOf)})`,
  );
  const made = one.versions ? [`Tsunagi ${one.versions.app}, Neo4j ${one.versions.database}`] : ["Tsunagi"];
  return [
    ...data,
    `${made[0]}, ${one.url}`,
    words.asked(isoWithZone(one.at)),
    words.rows(one.rows, one.cut),
    `${words.sum}: ${one.sums.answer}`,
    `${words.sorted}: ${one.sums.sorted}`,
  ];
}

function headline({ title }: Citation, { answer }: CiteWords): string {
  if (!title) return answer;
  return `${title}${/[.?!。？！]$/u.test(title) ? "" : "."} ${answer}`;
}

function parameterText({ parameters }: Sent): string {
  const pairs = Object.entries(parameters).map(([name, value]) => `$${name} = ${JSON.stringify(value)}`);
  return pairs.join(", ");
}

/** A citation as plain text. */
export function citeAsText(one: Citation, words: CiteWords, language: Language): string {
  const parameters = parameterText(one);
  return [
    headline(one, words),
    ...facts(one, words, language),
    ...(parameters ? [`${words.parameters}: ${parameters}`] : []),
    `${words.query}:`,
    one.cypher.trim(),
    "",
  ].join("\n");
}

/** A citation as Markdown. */
export function citeAsMarkdown(one: Citation, words: CiteWords, language: Language): string {
  const parameters = parameterText(one);
  const fence = "`".repeat(Math.max(3, ...(one.cypher.match(/`+/g) ?? []).map((ticks) => ticks.length + 1)));
  const plain = (text: string) => text.replace(/[\\*_[\]<>`]/g, "\\$&");
  return [
    `**${plain(one.title ?? words.answer)}**`,
    "",
    ...facts(one, words, language).map((line) => `- ${plain(line)}`),
    ...(parameters ? [`- ${words.parameters}: ${plain(parameters)}`] : []),
    "",
    `${fence}cypher`,
    one.cypher.trim(),
    fence,
    "",
  ].join("\n");
}

/** A citation as BibTeX. */
export function citeAsBibtex(one: Citation, words: CiteWords, language: Language): string {
  const [year, month, day] = isoWithZone(one.at).slice(0, 10).split("-");
  const fields: [string, string][] = [
    ["title", `{${escaped(headline(one, words))}}`],
    ["year", year ?? ""],
    ["month", month ?? ""],
    ["howpublished", escaped(`Tsunagi, ${one.url}`)],
    ["urldate", `${year}-${month}-${day}`],
    ["note", escaped(facts(one, words, language).join("; "))],
    ["annote", escaped([parameterText(one), one.cypher.trim()].filter(Boolean).join(" -- "))],
  ];
  const lines = fields.map(([name, text]) => `  ${name} = {${text}},`);
  return `@misc{tsunagi-${one.sums.answer.slice(0, 12)},\n${lines.join("\n")}\n}\n`;
}

const commands: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function escaped(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\{}%&#$_~^]/g, (char) => commands[char] ?? `\\${char}`);
}

/** A citation as CSL-JSON, as Zotero and Pandoc read it. */
export function citeAsCsl(one: Citation, words: CiteWords, language: Language): string {
  const date = { "date-parts": [isoWithZone(one.at).slice(0, 10).split("-").map(Number)] };
  const parameters = parameterText(one);
  const item = {
    id: `tsunagi-${one.sums.answer.slice(0, 12)}`,
    type: "dataset",
    title: headline(one, words),
    publisher: "Tsunagi",
    version: one.versions?.app,
    URL: one.url,
    issued: date,
    accessed: date,
    source: one.datasets.map(({ id, version }) => `${id} ${version}`).join("; ") || undefined,
    note: facts(one, words, language).join("; "),
    abstract: [...(parameters ? [`${words.parameters}: ${parameters}`] : []), one.cypher.trim()].join("\n"),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
