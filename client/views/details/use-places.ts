import type { Reply } from "../../../server/api.ts";
import type { ViewProps } from "../props.ts";
import { answered, useAnswer } from "./use-answer.ts";

/** A passage of a source text. */
export interface Place {
  document: string;
  start: number;
  end: number;
}

/** The passages that made a node, in the document that its relationships quote. */
export function usePlaces(views: ViewProps, key: string): Place[] {
  const near = useAnswer(views, "GET /api/nodes/:key/neighbours", { key, limit: 50 }, true);
  const document = quotedDocument(answered(near), key);
  const text = useAnswer(
    views,
    "GET /api/documents/:key/text",
    document === undefined ? undefined : { key: document },
    true,
  );
  if (document === undefined) return [];
  return (answered(text)?.segments ?? [])
    .filter(({ node }) => node === key)
    .map(({ start, end }) => ({ document, start, end }));
}

function quotedDocument(near: Reply<"GET /api/nodes/:key/neighbours"> | undefined, key: string): string | undefined {
  const quoted = (near?.edges ?? []).find(
    ({ source, target, properties }) =>
      (source === key || target === key) && typeof properties["quote"] === "string" && properties["quote"] !== "",
  );
  const document = quoted?.properties["source"];
  return typeof document === "string" ? document : undefined;
}
