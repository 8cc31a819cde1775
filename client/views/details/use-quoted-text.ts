import type { DocumentText } from "../../../server/schema.ts";
import { stands } from "../../evidence/excerpt.ts";
import type { Provenance } from "../../evidence/provenance.ts";
import type { ViewProps } from "../props.ts";
import { type Answer, answered, useAnswer } from "./use-answer.ts";

/** The text in which a quote stands. */
export interface Quoted {
  /** Key of the document. */
  document: string;
  text: DocumentText;
}

/**
 * The text that holds the quote of a relationship: that of its own document, else, as where another document explains
 * words of this one, the first text that has the words at their place. The value is undefined where none has.
 */
export function useQuotedText(
  views: Pick<ViewProps, "call" | "session">,
  { source, quote, span }: Provenance,
): Answer<Quoted | undefined> {
  const asked = quote !== undefined && span !== undefined;
  const texts = useAnswer(views, "GET /api/texts", asked ? {} : undefined, true);
  const known = (answered(texts)?.texts ?? []).filter(({ characters }) => characters >= (span?.end ?? 0));
  const ranked = known.toSorted((a, b) => Number(b.document === source) - Number(a.document === source));
  const [first, second] = ranked.map(({ document }) => document);
  const one = useAnswer(views, "GET /api/documents/:key/text", first === undefined ? undefined : { key: first }, true);
  const missed = one.state === "ready" && !holds(one.value, quote, span);
  const next = missed && second !== undefined ? { key: second } : undefined;
  const other = useAnswer(views, "GET /api/documents/:key/text", next, true);
  if (!asked || (texts.state === "ready" && first === undefined)) return { state: "ready", value: undefined };
  if (texts.state !== "ready") return texts;
  const [document, answer] = next ? [next.key, other] : [first ?? "", one];
  if (answer.state !== "ready") return answer;
  const text = answer.value;
  return { state: "ready", value: holds(text, quote, span) ? { document, text } : undefined };
}

function holds({ text }: DocumentText, quote: string | undefined, span: Provenance["span"]): boolean {
  return quote !== undefined && span !== undefined && stands(text, quote, span);
}
