import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Snapshot, Words } from "../../snapshot/schema.ts";
import type { Player } from "../present/player.ts";
import type { Session } from "../session.ts";
import { type Frozen, openFrozen } from "../snapshot/frozen.ts";

/** What is known of a snapshot beside its document. */
export interface Known {
  /** Undefined for one that lies on no server. */
  id: string | undefined;
  /** As its owner has it now. */
  title: Words;
  createdAt: string;
}

/** A snapshot that is being looked at. */
export interface Viewed {
  snapshot: Snapshot;
  known: Known;
  session: Session;
  frozen: Frozen;
  /** What tells its story; a single picture has none. */
  player: Player | undefined;
  /** How many steps its story has; 0 for a single picture. */
  steps: number;
  /** The step that is shown, from 1; 0 for a single picture. */
  step: ReadonlySignal<number>;
  /** Goes to a step, or to the nearest there is. */
  go: (step: number) => void;
  /** Whether the reader moved the camera since the picture came. */
  moved: Signal<boolean>;
  /** Whether it is being drawn for paper. */
  printing: Signal<boolean>;
}

/** Opens a snapshot, a story at one of its steps. Its first picture stands at once. */
export async function view(snapshot: Snapshot, known: Known, session: Session, from = 1): Promise<Viewed> {
  session.connection.value = { state: "ok" };
  const frozen = openFrozen(snapshot, session);
  session.opened.value = true;
  const player = snapshot.story && (await tell(frozen, snapshot, from));
  if (!player) frozen.show(snapshot.state);
  return {
    ...{ snapshot, known, session, frozen, player },
    steps: player ? player.steps.length : 0,
    step: player?.step ?? signal(0),
    go: (step) => player?.go(step),
    moved: signal(false),
    printing: signal(false),
  };
}

/** What tells a story; the view of it comes with it, so that nothing is waited for twice. */
async function tell(frozen: Frozen, snapshot: Snapshot, from: number): Promise<Player> {
  const [{ createPlayer }] = await Promise.all([import("../present/player.ts"), import("../views/viewer/Story.tsx")]);
  return createPlayer(frozen, snapshot, from);
}
