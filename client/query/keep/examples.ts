import type { GraphSchema } from "../../../server/schema.ts";
import type { QueryFile } from "./query-file.ts";
import { readQueryFile } from "./read-file.ts";

const files = import.meta.glob<string>("../../../cypher/examples/*.cypher", { query: "?raw", import: "default" });

/** The questions that come with the datasets, from easy to deep. */
export async function loadExamples(): Promise<QueryFile[]> {
  const names = Object.keys(files).sort();
  const texts = await Promise.all(names.map((name) => files[name]?.() ?? ""));
  return texts.map((text, index) => readQueryFile(text, names[index] ?? ""));
}

/** The labels and relationship types that the patterns of a text name. */
export function namesIn(cypher: string): { labels: string[]; types: string[] } {
  const bare = cypher.replace(/\/\/.*$|\/\*[\s\S]*?\*\/|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/gm, "");
  const after = (open: string) =>
    [...bare.matchAll(new RegExp(`\\${open}\\s*\\w*\\s*:\\s*(\\w+(?:\\s*[|&]\\s*\\w+)*)`, "g"))].flatMap((match) =>
      (match[1] ?? "").split(/\s*[|&]\s*/),
    );
  return { labels: [...new Set(after("("))].sort(), types: [...new Set(after("["))].sort() };
}

/** Whether a database has all that a query asks for: a question about other data would only give nothing. */
export function fits({ cypher }: QueryFile, schema: GraphSchema | undefined): boolean {
  if (!schema) return false;
  const { labels, types } = namesIn(cypher);
  const has = (list: readonly { name: string }[], names: readonly string[]) =>
    names.every((name) => list.some((one) => one.name === name));
  return has(schema.labels, labels) && has(schema.relationships, types);
}
