import type { Viewed } from "../../viewer/viewed.ts";
import type { ViewProps } from "../props.ts";

/** What the views of the explorer get, with the snapshot in the place of the database. */
export function viewsOf({ session, frozen }: Viewed): ViewProps {
  return { session, explorer: frozen.explorer, call: frozen.call, frozen: true };
}
