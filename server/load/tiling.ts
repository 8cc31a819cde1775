import type { Segment } from "../schema.ts";
import type { Checked } from "./check.ts";
import { hasNode } from "./check-row.ts";
import { cite, type Fault, type Faults } from "./fault.ts";

const names = ["start", "end", "kind", "node"] as const;
const known: ReadonlySet<string> = new Set(names);

type Name = (typeof names)[number];

/** Takes the rows of a segments file, header first, and holds that each piece begins where the last one ended. */
export class Tiling {
  readonly #checked: Checked;
  readonly #file: string;
  readonly #length: number;
  readonly #faults: Faults;
  readonly #segments: Segment[] = [];
  #header: string[] | undefined;
  #at = 0;

  /** `length` is that of the text in UTF-16 code units. */
  constructor(checked: Checked, file: string, length: number, faults: Faults) {
    this.#checked = checked;
    this.#file = file;
    this.#length = length;
    this.#faults = faults;
  }

  /** Takes a row; false when the header is wrong and no row can be read. */
  take(row: number, cells: readonly string[]): boolean {
    if (this.#header === undefined) return this.#takeHeader(row, cells);
    const cell = (name: Name) => cells[this.#header?.indexOf(name) ?? -1] ?? "";
    const [start, end, kind, node] = [cell("start"), cell("end"), cell("kind"), cell("node")];
    const check = (name: Name, message: string | undefined) => {
      const column = (this.#header?.indexOf(name) ?? 0) + 1;
      if (message !== undefined) this.#faults.add({ file: this.#file, row, column, name, message });
    };
    check("start", this.#whyNoStart(start));
    check("end", this.#whyNoEnd(start, end));
    check("kind", kind === "" ? "The kind is missing: write one such as measure, heading or noise." : undefined);
    const missing = node !== "" && !hasNode(this.#checked, node);
    check("node", missing ? `There is no node ${cite(node)} in this dataset.` : undefined);
    this.#at = Number(end) || this.#at;
    this.#segments.push({ start: Number(start), end: Number(end), kind, ...(node === "" ? {} : { node }) });
    return true;
  }

  /** The segments, when all rows were taken. */
  end(): Segment[] {
    const fault = (message: string) => this.#faults.add({ file: this.#file, message });
    if (this.#header === undefined) fault(`The file is empty: its first line is ${names.join(",")}.`);
    else if (this.#at < this.#length) fault(`Characters ${this.#at} to ${this.#length} belong to no segment.`);
    return this.#segments;
  }

  #takeHeader(row: number, cells: readonly string[]): boolean {
    this.#header = cells.map((cell) => cell.replace(/:\w+$/, ""));
    const unknown = this.#header.findIndex((name) => !known.has(name));
    const right = `write ${names.join(",")}.`;
    const fault = (more: Pick<Fault, "column" | "message">) => this.#faults.add({ file: this.#file, row, ...more });
    if (unknown !== -1)
      fault({ column: unknown + 1, message: `${cite(this.#header[unknown] ?? "")} is an unknown column: ${right}` });
    else if (new Set(this.#header).size !== names.length)
      fault({ message: `The header is missing or incomplete: ${right}` });
    else return true;
    return false;
  }

  #whyNoStart(start: string): string | undefined {
    const at = this.#at;
    if (!/^\d+$/.test(start)) return `${cite(start)} is no offset: write a whole number.`;
    if (Number(start) > at) return `Characters ${at} to ${start} belong to no segment: begin at ${at}.`;
    if (Number(start) < at) return `Characters ${start} to ${at} belong to two segments: begin at ${at}.`;
    return undefined;
  }

  #whyNoEnd(start: string, end: string): string | undefined {
    if (!/^\d+$/.test(end) || Number(end) <= Number(start))
      return `${cite(end)} is no end: write an offset beyond the start.`;
    return Number(end) > this.#length ? `The text has only ${this.#length} characters.` : undefined;
  }
}
