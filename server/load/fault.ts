/** A fault in a file of a dataset: where it is and, in one sentence, what would be right. Rows and columns count from 1. */
export interface Fault {
  file: string;
  /** The line on which the row begins; undefined: the file as a whole. */
  row?: number;
  column?: number;
  /** The name of the column. */
  name?: string;
  message: string;
}

/** The most faults kept; the rest is only counted. */
export const faultLimit = 1000;

/** Collects faults, and warnings that do not stop a load. */
export interface Faults {
  readonly list: Fault[];
  readonly warnings: Fault[];
  /** How many faults there are, those beyond the limit included. */
  readonly count: number;
  add(fault: Fault): void;
  warn(fault: Fault): void;
}

/** An empty collection of faults. */
export function createFaults(): Faults {
  const list: Fault[] = [];
  const warnings: Fault[] = [];
  let count = 0;
  return {
    list,
    warnings,
    get count() {
      return count;
    },
    add(fault) {
      count += 1;
      if (list.length < faultLimit) list.push(fault);
    },
    warn(fault) {
      if (warnings.length < faultLimit) warnings.push(fault);
    },
  };
}

/** A fault as a line: `folder/file.csv:row:column name: sentence`. */
export function faultLine({ file, row, column, name, message }: Fault): string {
  const place = [file, row, column].filter((part) => part !== undefined).join(":");
  return `${place}${name === undefined ? "" : ` ${name}`}: ${message}`;
}

/** A value as it is cited in a sentence: quoted and cut. */
export function cite(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text);
}
