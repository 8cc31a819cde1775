import type { Signal } from "@preact/signals";
import type { Call } from "../api.ts";
import type { Explorer } from "../graph/explorer.ts";
import type { Panels } from "../panels.ts";
import type { Session } from "../session.ts";

/** What every view of the graph gets. */
export interface ViewProps {
  session: Session;
  explorer: Explorer;
  call: Call;
  /** The picture is a snapshot's: nothing is offered that asks a server or changes what was frozen. */
  frozen?: true;
}

/** What the frame of the page gets; the explorer comes after the first paint. */
export interface ShellProps {
  session: Session;
  call: Call;
  explorer: Signal<Explorer | undefined>;
  panels: Panels;
  /** Whether the search palette is open. */
  searching: Signal<boolean>;
  /** Tries the connection now. */
  retry: () => void;
}
