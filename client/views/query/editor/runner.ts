import { tokenize } from "../../../query/editing/tokens.ts";
import type { Workbench } from "../../../query/types.ts";

/** Runs pieces of the editor's text, and remembers where the last one begins. */
export interface Runner {
  run(text: string, from: number): void;
  explain(text: string, from: number, profile: boolean): void;
  /** The offset in the editor of what was run last. */
  last(): number;
}

/** EXPLAIN or PROFILE at the beginning of a text, and how long it is with the blanks behind it. */
export function planWord(text: string): { profile: boolean; length: number } | undefined {
  const [first, second] = tokenize(text).filter(({ kind }) => kind !== "comment");
  if (first?.kind !== "word" || !second || !/^(?:explain|profile)$/iu.test(first.text)) return undefined;
  return { profile: /^profile$/iu.test(first.text), length: second.from };
}

/** Makes what runs pieces of the editor's text on a desk. */
export function createRunner(workbench: Workbench): Runner {
  let last = 0;
  const explain: Runner["explain"] = (text, from, profile) => {
    const length = planWord(text)?.length ?? 0;
    last = from + length;
    void workbench.explain(profile, text.slice(length));
  };
  return {
    run: (text, from) => {
      const word = planWord(text);
      if (word) return explain(text, from, word.profile);
      last = from;
      void workbench.run(text);
    },
    explain,
    last: () => last,
  };
}
