import { type ParameterField, type ParameterFields, parameterTypes, type QueryText } from "../types.ts";
import { namedFields } from "./history.ts";

/** Longer addresses than this are cut by mail programs and chats, and refused by servers. */
export const longestLink = 8000;
const longestPlain = 300;
/** No query that a server takes is longer, parameters included. */
const mostBytes = 100_000;
/** Marks what is compressed; no query begins with it. */
const mark = "~";

/** The value of `?query=` for a query: its text where that is short and all, else everything compressed. */
export async function toLinkValue(query: QueryText): Promise<string> {
  const fields = namedFields(query);
  const plain = encodeURIComponent(query.cypher.toWellFormed());
  if (Object.keys(fields).length === 0 && plain.length <= longestPlain && !query.cypher.startsWith(mark)) return plain;
  const pairs = Object.entries(fields).map(([name, { type, text }]) => [name, type, text]);
  const text = JSON.stringify([query.cypher, ...pairs]);
  const squeezed = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return mark + toBase64Url(new Uint8Array(await new Response(squeezed).arrayBuffer()));
}

/** The query of a link; undefined where it is damaged, too long, or holds characters that are not seen. */
export async function fromLinkValue(value: string): Promise<QueryText | undefined> {
  if (value.length > longestLink) return undefined;
  try {
    const query = value.startsWith(mark) ? toQuery(await inflate(value.slice(1))) : { cypher: value, fields: {} };
    return query && isVisible(query) ? query : undefined;
  } catch {
    return undefined;
  }
}

async function inflate(text: string): Promise<unknown> {
  const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let made = "";
  for (let total = 0; ; ) {
    const { value, done } = await reader.read();
    if (done) return JSON.parse(made + decoder.decode());
    total += value.length;
    if (total > mostBytes) {
      await reader.cancel();
      throw new RangeError("a link that holds too much");
    }
    made += decoder.decode(value, { stream: true });
  }
}

function toQuery(given: unknown): QueryText | undefined {
  if (!Array.isArray(given)) return undefined;
  const [cypher, ...pairs]: unknown[] = given;
  const fields = pairs.map(toPair);
  if (typeof cypher !== "string" || fields.includes(undefined)) return undefined;
  return { cypher, fields: Object.fromEntries(fields.filter((pair) => pair !== undefined)) satisfies ParameterFields };
}

function toPair(given: unknown): [string, ParameterField] | undefined {
  if (!Array.isArray(given)) return undefined;
  const [name, kind, text]: unknown[] = given;
  const type = parameterTypes.find((one) => one === kind);
  return typeof name === "string" && type && typeof text === "string" ? [name, { type, text }] : undefined;
}

/** Control characters and marks that turn the direction of writing could show another query than the one that runs. */
const unseen = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u;

function isVisible({ cypher, fields }: QueryText): boolean {
  const texts = [cypher, ...Object.entries(fields).flatMap(([name, { text }]) => [name, text])];
  return cypher.trim() !== "" && !texts.some((text) => unseen.test(text.replace(/[\t\n\r]/g, "")));
}

function toBase64Url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
