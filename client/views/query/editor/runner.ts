import { statementsOf } from "../../../query/editing/statements.ts";
import { tokenize } from "../../../query/editing/tokens.ts";
import type { Workbench } from "../../../query/types.ts";

/** Runs pieces of the editor's text, several statements one after the other, and remembers where the last one begins. */
export interface Runner {
  run(text: string, from: number): void;
  explain(text: string, from: number, profile: boolean): void;
  /** The offset in the editor of what was run last. */
  last(): number;
}

/** EXPLAIN or PROFILE at the beginning of a text, and how long it is with the blanks behind it. */
function planWord(text: string): { profile: boolean; length: number } | undefined {
  const [first, second] = tokenize(text).filter(({ kind }) => kind !== "comment");
  if (first?.kind !== "word" || !second || !/^(?:explain|profile)$/iu.test(first.text)) return undefined;
  return { profile: /^profile$/iu.test(first.text), length: second.from };
}

/** Makes what runs pieces of the editor's text on a desk. */
export function createRunner(workbench: Workbench): Runner {
  let last = 0;
  let turn = 0;
  /** Does one statement; whether it ended well. */
  const plan = async ({ text, from }: Piece, profile: boolean) => {
    const length = planWord(text)?.length ?? 0;
    last = from + length;
    await workbench.explain(profile, text.slice(length));
    return workbench.refused.peek() === undefined && workbench.plan.peek()?.asked.cypher === text.slice(length);
  };
  const answer = async ({ text, from }: Piece) => {
    const before = workbench.answer.peek();
    last = from;
    await workbench.run(text);
    const now = workbench.answer.peek();
    return now !== before && now?.asked.cypher === text && now.state.peek() === "complete";
  };
  const each = async (pieces: readonly Piece[], act: (piece: Piece) => Promise<boolean>) => {
    const mine = ++turn;
    for (const piece of pieces) if (mine !== turn || !(await act(piece))) return;
  };
  return {
    run: (text, from) =>
      void each(piecesOf(text, from), (piece) => {
        const word = planWord(piece.text);
        return word ? plan(piece, word.profile) : answer(piece);
      }),
    explain: (text, from, profile) => void each(piecesOf(text, from), (piece) => plan(piece, profile)),
    last: () => last,
  };
}

interface Piece {
  text: string;
  from: number;
}

/** The statements of a text; one alone stays as it was written. */
function piecesOf(text: string, from: number): Piece[] {
  const statements = statementsOf(text);
  if (statements.length < 2) return [{ text, from }];
  return statements.map((one) => ({ text: text.slice(one.from, one.to), from: from + one.from }));
}
