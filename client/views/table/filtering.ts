/** A column as the filters see it. */
export interface Filterable<R> {
  id: string;
  value: (row: R) => string | number;
  text: (row: R) => string;
}

type Test = (text: string, value: string | number) => boolean;

const comparison = /^(>=|<=|>|<|=)\s*(-?[\d.,]+)$/;
const range = /^(-?[\d.,]+)\s*(?:\.\.|–|~|〜)\s*(-?[\d.,]+)$/;

/**
 * What a person writes into a filter, as a test: words that all occur, whatever their case and width; `!word` for what
 * must not; for figures also `>5`, `<=5`, `=5` and `5..10`. Undefined where nothing is written.
 */
export function toTest(written: string): Test | undefined {
  const asked = fold(written);
  if (asked === "") return undefined;
  const figure = figureTest(asked);
  const words = asked.split(/\s+/);
  const contains: Test = (text) => {
    const folded = fold(text);
    return words.every((word) =>
      word.length > 1 && word.startsWith("!") ? !folded.includes(word.slice(1)) : folded.includes(word),
    );
  };
  return (text, value) => (figure && typeof value === "number" ? figure(value) : contains(text, value));
}

/** The rows that pass the filter of each column and the one over those that are `searched`; `said` keeps what rows say in these. */
export function filterRows<R>(
  rows: readonly R[],
  columns: readonly Filterable<R>[],
  everywhere: string,
  byColumn: ReadonlyMap<string, string>,
  searched: readonly Filterable<R>[] = columns,
  said: Map<R, string> = new Map(),
): readonly R[] {
  const all = toTest(everywhere);
  const tests = columns.flatMap((column) => {
    const test = toTest(byColumn.get(column.id) ?? "");
    return test ? [{ column, test }] : [];
  });
  if (!all && tests.length === 0) return rows;
  const textOf = (row: R) => {
    const text = said.get(row) ?? fold(searched.map((column) => column.text(row)).join("\n"));
    said.set(row, text);
    return text;
  };
  return rows.filter(
    (row) =>
      tests.every(({ column, test }) => test(column.text(row), column.value(row))) && (!all || all(textOf(row), "")),
  );
}

function figureTest(asked: string): ((value: number) => boolean) | undefined {
  const [, sign, written = ""] = comparison.exec(asked) ?? [];
  const figure = toFigure(written);
  if (sign === ">") return (value) => value > figure;
  if (sign === ">=") return (value) => value >= figure;
  if (sign === "<") return (value) => value < figure;
  if (sign === "<=") return (value) => value <= figure;
  if (sign === "=") return (value) => value === figure;
  const [, least, most] = range.exec(asked) ?? [];
  if (least === undefined || most === undefined) return undefined;
  return (value) => value >= toFigure(least) && value <= toFigure(most);
}

function toFigure(written: string): number {
  return Number(written.replaceAll(",", ""));
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim();
}
