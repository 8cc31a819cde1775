import { batch, signal } from "@preact/signals";
import type { QueryLine, QuerySummary } from "../../../server/schema.ts";
import { CallError } from "../../api.ts";
import type { Answer } from "../types.ts";

/** What an answer has before its first line came. */
export type Begun = Pick<Answer, "asked" | "parameters" | "startedAt">;

/** An answer that is being received. */
export interface Receiving {
  /** There from the first line on. */
  readonly answer: Answer | undefined;
  /** The name under which the server runs it; there from the first line on. */
  readonly queryId: string | undefined;
  take(line: QueryLine): void;
  /** Ends it, unless it has ended; without an error it was cancelled. */
  end(error?: Error): void;
}

/** Makes an answer of its lines; `came` gets it with the first one. What views follow changes once a frame at most. */
export function createReceiving(begun: Begun, came: (answer: Answer) => void): Receiving {
  const rows: unknown[][] = [];
  const arrived = signal(0);
  const state = signal<"running" | "complete" | "cancelled" | "failed">("running");
  const summary = signal<QuerySummary | undefined>(undefined);
  const error = signal<Error | undefined>(undefined);
  const endedAt = signal<number | undefined>(undefined);
  const count = () => {
    arrived.value = rows.length;
  };
  const nextFrame = createFrames(count);
  const close = (how: "complete" | "cancelled" | "failed", failure?: Error) =>
    batch(() => {
      if (state.peek() !== "running") return;
      count();
      endedAt.value = Date.now();
      error.value = failure;
      state.value = how;
    });
  const receiving = {
    answer: undefined as Answer | undefined,
    queryId: undefined as string | undefined,
    take(line: QueryLine) {
      if ("row" in line) {
        rows.push(line.row);
        // The first one waits for nothing.
        if (rows.length === 1) count();
        else nextFrame();
      } else if ("columns" in line) {
        receiving.queryId = line.queryId;
        receiving.answer = { ...begun, columns: line.columns, rows, arrived, state, summary, error, endedAt };
        came(receiving.answer);
      } else if ("summary" in line) {
        summary.value = line.summary;
        close("complete");
      } else {
        const failure = new CallError(line.error.code, line.error.detail, line.error);
        if (!receiving.answer) throw failure;
        close("failed", failure);
      }
    },
    end: (failure?: Error) => close(failure ? "failed" : "cancelled", failure),
  };
  return receiving;
}

/** Does something with the next frame, once however often it is asked; where there are no frames, soon. */
function createFrames(act: () => void): () => void {
  let waiting = false;
  const run = () => {
    waiting = false;
    act();
  };
  return () => {
    if (waiting) return;
    waiting = true;
    if (typeof requestAnimationFrame === "function") requestAnimationFrame(run);
    else setTimeout(run, 16);
  };
}
