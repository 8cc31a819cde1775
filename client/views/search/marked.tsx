import { findWords } from "../../evidence/find.ts";
import type { Span } from "../../evidence/reading.ts";
import { foldedWords } from "../../graph/fold-text.ts";

/** A text with the words that were searched for marked. */
export function Marked({ text, typed }: { text: string; typed: string }) {
  const spans = spansOf(text, typed);
  if (spans.length === 0) return <>{text}</>;
  return (
    <>
      {spans.map(({ start, end }, index) => (
        <>
          {text.slice(spans[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </>
      ))}
      {text.slice(spans.at(-1)?.end)}
    </>
  );
}

/** Where the words stand in a text; those that overlap or touch are one. */
export function spansOf(text: string, typed: string): Span[] {
  const all = foldedWords(typed).flatMap((word) => findWords(text, word));
  const spans: Span[] = [];
  for (const { start, end } of all.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = spans.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}
