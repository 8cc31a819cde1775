import type { Call } from "../api.ts";
import type { Session } from "../session.ts";
import type { Doings } from "./doings.ts";
import type { Gaze } from "./gaze.ts";
import type { Stage } from "./stage.ts";

/** What a verb works with. Verbs are functions of a desk, in chunks of their own: `collapse(explorer.desk, keys)`. */
export interface Desk {
  readonly stage: Stage;
  readonly doings: Doings;
  readonly gaze: Gaze;
  readonly call: Call;
  readonly session: Session;
  /** Selects these elements and no other. */
  select(keys: readonly string[]): void;
  /** Tells the views that something changed that is no step of the history. */
  changed(): void;
}
