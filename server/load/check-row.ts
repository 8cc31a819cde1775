import type { Checked } from "./check.ts";
import { cite, type Faults } from "./fault.ts";
import type { Row, Table } from "./table.ts";
import type { Value } from "./value.ts";

/** What the provenance of a relationship may rest on. */
const bases = ["source", "heading", "inferred", "external"];

/** Texts of which a reader of either language needs their own. */
const pairs = ["name", "title", "text", "note"];

/** Checks of a row beyond its types: both languages, and where a table has a `basis` column, the provenance. */
export interface RowCheck {
  node(row: Row): void;
  relationship(row: Row): void;
}

/** The checks of a table's rows. `checked` has all nodes and texts when relationships are checked. */
export function createRowCheck(checked: Checked, table: Table, faults: Faults): RowCheck {
  const indexOf = new Map(table.columns.map(({ name }, index) => [name, index + 1]));
  const fault = (row: Row, name: string, message: string) =>
    faults.add({ file: table.name, row: row.line, column: indexOf.get(name), name, message });
  const languages = pairs.filter((pair) => indexOf.has(`${pair}_ja`) || indexOf.has(`${pair}_en`));
  const checkLanguages = (row: Row, needed: boolean) => {
    for (const pair of languages) {
      const [ja, en] = [`${pair}_ja`, `${pair}_en`];
      const [hasJa, hasEn] = [row.properties[ja] !== undefined, row.properties[en] !== undefined];
      if (hasJa !== hasEn || (needed && pair === "name" && !hasJa))
        fault(row, hasJa ? en : ja, `${hasJa ? en : ja} is missing: it is given in Japanese and in English.`);
    }
  };
  const provenance = indexOf.has("basis") ? createProvenanceCheck(checked, fault) : () => {};
  return {
    node: (row) => checkLanguages(row, true),
    relationship: (row) => {
      checkLanguages(row, false);
      provenance(row);
    },
  };
}

type RowFault = (row: Row, name: string, message: string) => void;

function createProvenanceCheck(checked: Checked, fault: RowFault): (row: Row) => void {
  return (row) => {
    const { basis, source, confidence } = row.properties;
    if (basis === undefined || !bases.includes(String(basis)))
      fault(
        row,
        "basis",
        `${basis === undefined ? "The basis is missing" : `${cite(String(basis))} is no basis`}: write one of ${bases.join(", ")}.`,
      );
    if (basis === "inferred" && confidence === undefined)
      fault(row, "confidence", "What is inferred has a confidence from 0 to 1.");
    if (confidence !== undefined && !isShare(confidence))
      fault(row, "confidence", `${cite(String(confidence))} is no confidence: write a number from 0 to 1.`);
    if (source === undefined)
      fault(row, "source", "The source is missing: write the key of a document such as Document:table.");
    else if (!hasNode(checked, String(source)))
      fault(
        row,
        "source",
        `There is no node ${cite(String(source))}: write the key of a document of this dataset such as Document:table.`,
      );
    checkQuote(checked, row, fault);
  };
}

/** A quote stands at its offsets in the text of its source; where the source has no text, in a text of the dataset. */
function checkQuote(checked: Checked, row: Row, fault: RowFault): void {
  const { basis, source, quote, quote_start: start, quote_end: end } = row.properties;
  const own = checked.texts.find(({ document }) => document === source);
  const placed = start !== undefined || end !== undefined;
  if (quote === undefined) {
    if (own !== undefined && (basis === "source" || basis === "heading"))
      fault(row, "quote", `The quote is missing: ${source} has a text, so the words and their offsets are given.`);
    if (placed) fault(row, "quote", "Offsets without a quote: give the words they point at.");
    return;
  }
  if (!placed && own === undefined) return;
  const texts = own === undefined ? checked.texts : [own];
  const [from, to] = [Number(start), Number(end)];
  if (texts.some(({ text }) => text.slice(from, to) === quote)) return;
  const at = texts.map(({ text }) => text.indexOf(String(quote))).find((found) => found !== -1);
  const right =
    at === undefined
      ? "the text does not have these words"
      : `the words stand at ${at} to ${at + String(quote).length}`;
  fault(
    row,
    "quote_start",
    `The quote ${cite(String(quote))} does not stand at ${start ?? "?"} to ${end ?? "?"}: ${right}.`,
  );
}

function isShare(value: Value): boolean {
  return typeof value === "number" && value >= 0 && value <= 1;
}

/** Whether the dataset has the node of a key such as `Document:table`. */
export function hasNode({ nodes }: Pick<Checked, "nodes">, key: string): boolean {
  const colon = key.indexOf(":");
  return (nodes.get(key.slice(0, colon))?.rows.find(key.slice(colon + 1)) ?? -1) !== -1;
}
