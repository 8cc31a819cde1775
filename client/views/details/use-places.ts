import type { Reply } from "../../../server/api.ts";
import type { ViewProps } from "../props.ts";
import { answered, useAnswer } from "./use-answer.ts";

/** A passage of a source text. */
export interface Place {
  document: string;
  start: number;
  end: number;
}

/** The passages that made a node, in the text that its relationships quote. */
export function usePlaces(views: ViewProps, key: string): Place[] {
  const near = useAnswer(views, "GET /api/nodes/:key/neighbours", { key, limit: 50 }, true);
  const quoted = quotedDocuments(answered(near), key);
  const texts = answered(useAnswer(views, "GET /api/texts", quoted.size === 0 ? undefined : {}, true))?.texts ?? [];
  // Another document may explain words of a text and have no text of its own.
  const document = (texts.find((text) => quoted.has(text.document)) ?? texts[0])?.document;
  const input = document === undefined || quoted.size === 0 ? undefined : { key: document };
  const text = useAnswer(views, "GET /api/documents/:key/text", input, true);
  if (document === undefined) return [];
  return (answered(text)?.segments ?? [])
    .filter(({ node }) => node === key)
    .map(({ start, end }) => ({ document, start, end }));
}

/** The documents from which the relationships of a node quote. */
function quotedDocuments(near: Reply<"GET /api/nodes/:key/neighbours"> | undefined, key: string): Set<unknown> {
  const quoting = (near?.edges ?? []).filter(
    ({ source, target, properties }) =>
      (source === key || target === key) && typeof properties["quote"] === "string" && properties["quote"] !== "",
  );
  return new Set(quoting.map(({ properties }) => properties["source"]));
}
