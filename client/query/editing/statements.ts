import { tokenize } from "./tokens.ts";

/** A statement of a text: offsets in UTF-16 code units, end exclusive, without the semicolon and the blanks around it. */
export interface Statement {
  readonly from: number;
  readonly to: number;
}

/** The statements of a text, which semicolons separate; empty ones are left out. */
export function statementsOf(text: string): Statement[] {
  const statements: Statement[] = [];
  let from: number | undefined;
  let to = 0;
  let hasWords = false;
  const end = () => {
    if (from !== undefined && hasWords) statements.push({ from, to });
    from = undefined;
    hasWords = false;
  };
  for (const token of tokenize(text)) {
    if (token.kind === "sign" && token.text === ";") {
      end();
      continue;
    }
    from ??= token.from;
    to = token.to;
    hasWords ||= token.kind !== "comment";
  }
  end();
  return statements;
}

/** The statement in which an offset lies: the one before it where it lies behind a semicolon on the same line, else the one after it; undefined where there is none. */
export function statementAt(
  text: string,
  offset: number,
  all: readonly Statement[] = statementsOf(text),
): Statement | undefined {
  const here = all.find(({ from, to }) => from <= offset && offset <= to);
  if (here) return here;
  const before = all.findLast(({ to }) => to < offset);
  const after = all.find(({ from }) => from > offset);
  if (!before || !after) return before ?? after;
  return text.slice(before.to, offset).includes("\n") ? after : before;
}
