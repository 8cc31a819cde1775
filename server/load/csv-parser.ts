import type { CsvFault, CsvRecord } from "./csv.ts";

/** Longest record, in characters. */
export const recordLimit = 4 * 1024 * 1024;

const [quote, comma, newline, carriageReturn] = [34, 44, 10, 13];

const loneQuote = 'A lone quote: a " within a value is written "" and the whole value stands in quotes.';
const openQuote =
  'A quote that is opened on this row is never closed: a " within a value is written "" and the value stands in quotes.';
const tooLong = `A row is longer than ${recordLimit / 1024 / 1024} MB: is a line break or a closing quote missing?`;

/** The places of a value that was read: what it is, where it ends, and whether all is well with its quotes. */
interface Field {
  value: string;
  end: number;
  sound: boolean;
}

/**
 * Cuts a text that comes in pieces into records: LF or CRLF, values in quotes with line breaks and doubled quotes, blank lines left
 * out. A record with a lone quote is told and left out.
 */
export class CsvParser {
  /** true when nothing more can be told of the text. */
  stopped = false;
  readonly #onFault: (fault: CsvFault) => void;
  #text = "";
  #line = 1;
  #final = false;

  constructor(onFault: (fault: CsvFault) => void) {
    this.#onFault = onFault;
  }

  /** Takes the next piece and gives the records that end in it. */
  push(piece: string): CsvRecord[] {
    this.#text = this.#text === "" ? piece : this.#text + piece;
    const records: CsvRecord[] = [];
    let at = 0;
    while (at < this.#text.length) {
      const end = this.#record(at, records);
      if (end === -1) break;
      at = end;
    }
    this.#text = this.#text.slice(at);
    if (this.#text.length > recordLimit) this.#stop(tooLong);
    return records;
  }

  /** Gives what is left when the text is over. */
  end(): CsvRecord[] {
    this.#final = true;
    const records = this.stopped ? [] : this.push("");
    if (!this.stopped && this.#text !== "") this.#stop(openQuote);
    return records;
  }

  #stop(message: string): void {
    this.stopped = true;
    this.#onFault({ line: this.#line, message });
    this.#text = "";
  }

  /** Reads the record that begins at `start` and gives where the next one begins; -1: its end is not there yet. */
  #record(start: number, records: CsvRecord[]): number {
    const text = this.#text;
    const cells: string[] = [];
    let sound = true;
    let quoted = false;
    for (let at = start; ; ) {
      const isQuoted = text.charCodeAt(at) === quote;
      const field = isQuoted ? this.#quoted(at) : this.#plain(at);
      if (field === undefined) return -1;
      quoted ||= isQuoted;
      sound &&= field.sound;
      cells.push(field.value);
      at = field.end + 1;
      if (text.charCodeAt(field.end) === comma) continue;
      if (!sound) this.#onFault({ line: this.#line, message: loneQuote });
      else if (cells.length > 1 || cells[0] !== "" || quoted) records.push({ line: this.#line, cells });
      this.#line += quoted || !sound ? count(text, start, at) : 1;
      return at;
    }
  }

  #plain(start: number): Field | undefined {
    const text = this.#text;
    let end = start;
    let sound = true;
    for (; end < text.length; end++) {
      const unit = text.charCodeAt(end);
      if (unit === comma || unit === newline) break;
      if (unit === quote) sound = false;
    }
    if (end === text.length && !this.#final) return undefined;
    const isLast = text.charCodeAt(end) !== comma && end > start && text.charCodeAt(end - 1) === carriageReturn;
    return { value: text.slice(start, isLast ? end - 1 : end), end, sound };
  }

  #quoted(start: number): Field | undefined {
    const text = this.#text;
    let value = "";
    for (let from = start + 1; ; ) {
      const close = text.indexOf('"', from);
      if (close === -1 || (close + 1 === text.length && !this.#final)) return undefined;
      if (text.charCodeAt(close + 1) === quote) {
        value += text.slice(from, close + 1);
        from = close + 2;
        continue;
      }
      value += text.slice(from, close);
      return this.#afterQuote(value, close + 1);
    }
  }

  /** After a closing quote comes a comma or the end of the row; anything else is a lone quote, and the row is skipped. */
  #afterQuote(value: string, at: number): Field | undefined {
    const text = this.#text;
    const next = text.charCodeAt(at);
    if (next === comma || next === newline || at === text.length) return { value, end: at, sound: true };
    if (next === carriageReturn && at + 1 === text.length)
      return this.#final ? { value, end: at + 1, sound: true } : undefined;
    if (next === carriageReturn && text.charCodeAt(at + 1) === newline) return { value, end: at + 1, sound: true };
    const end = text.indexOf("\n", at);
    if (end === -1 && !this.#final) return undefined;
    return { value, end: end === -1 ? text.length : end, sound: false };
  }
}

/** How many line breaks there are from `start` to before `end`. */
function count(text: string, start: number, end: number): number {
  let found = 0;
  for (let at = text.indexOf("\n", start); at !== -1 && at < end; at = text.indexOf("\n", at + 1)) found += 1;
  return found;
}
