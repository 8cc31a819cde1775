import type { Signal } from "@preact/signals";
import type { ComponentType } from "preact";
import type { Session } from "../../session.ts";
import type { Failure } from "../../viewer/load.ts";
import type { Viewed } from "../../viewer/viewed.ts";

/** How far the page is. */
export type Opening =
  | { state: "loading" }
  | { state: "open"; viewed: Viewed }
  | { state: "failed"; failure: Failure; retry?: () => void };

/** What only a page of a server offers; a file has none of it. */
export interface ServerTools {
  /** Address of the picture in the explorer. */
  explorer: string;
  /** Address of the page at a step, to be sent to others. */
  link: (step: number) => string;
  /** What asks what file to make. */
  Export: ComponentType<{ viewed: Viewed; session: Session; close: () => void }> | undefined;
}

/** What every view of the page gets. */
export interface ViewerProps {
  viewed: Viewed;
  /** The page stands in a frame of another one. */
  framed: boolean;
  tools: ServerTools | undefined;
  /** Whether legend and source are open where they have no room of their own. */
  about: Signal<boolean>;
}
