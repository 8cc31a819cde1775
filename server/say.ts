/** How far a longer job is. */
export interface Progress {
  /** What is being done, such as "Downloading Neo4j". */
  task: string;
  done: number;
  total: number;
  /** What is counted, such as "jars", or "%" of 100. */
  unit: string;
}

/** Takes what a person waiting should see: a line or how far a job is. */
export type Say = (message: string | Progress) => void;

/** Where text goes, such as process.stderr. */
export interface Output {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** Writes lines and progress; on a terminal progress stays on one line, elsewhere it is a line every tenth. */
export function createSay(out: Output = process.stderr): Say {
  let open = false;
  let tenth = -1;
  return (message) => {
    if (typeof message === "string") {
      out.write(`${open ? "\n" : ""}${message}\n`);
      open = false;
      return;
    }
    const { task, done, total, unit } = message;
    const line = unit === "%" ? `${task}: ${done} %` : `${task}: ${done} of ${total} ${unit}`;
    const now = Math.floor((done / Math.max(total, 1)) * 10);
    if (out.isTTY) {
      open = done < total;
      out.write(`\r\x1b[K${line}${open ? "" : "\n"}`);
    } else if (now !== tenth) out.write(`${line}\n`);
    tenth = now;
  };
}
