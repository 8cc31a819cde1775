import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Block } from "../../story/types.ts";

type Reader = typeof import("../../story/markdown.ts");

/** What reads Markdown; it comes after the first picture, which does not wait for it. */
const reader = signal<Reader | undefined>(undefined);

/** Fetches what reads Markdown. A fetch that failed is made again with the next call. */
async function fetchMarkdown(): Promise<void> {
  reader.value ??= await import("../../story/markdown.ts");
}

/** The blocks of a text; undefined until Markdown can be read. */
export function useBlocks(text: string): Block[] | undefined {
  const here = reader.value;
  useEffect(() => {
    if (!here) fetchMarkdown().catch(() => undefined);
  }, [here, text]);
  return here?.readMarkdown(text);
}
