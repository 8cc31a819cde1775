import { attempt } from "../../attempt.ts";
import { meansLost } from "../../connection.ts";
import type { Explorer } from "../../graph/explorer.ts";
import type { Session } from "../../session.ts";
import { readSnapshot } from "../../snapshot/read.ts";
import { openRead } from "./open-read.ts";

/**
 * Opens the snapshot of `?snapshot=`, at the step that the fragment names (`#step=3`). Both leave the address: the picture
 * is the reader's own from now on. False where it cannot be had; what went wrong is shown. Throws where no server answers.
 */
export async function openLinked(explorer: Explorer, session: Session): Promise<boolean> {
  const url = new URL(location.href);
  const id = url.searchParams.get("snapshot") ?? "";
  const step = /(?:^#|&)step=(\d{1,3})(?:&|$)/.exec(url.hash)?.[1];
  const asked = explorer.desk.call("GET /api/snapshots/:id", { id });
  const failed = await asked.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (meansLost(failed)) throw failed;
  url.searchParams.delete("snapshot");
  url.hash = "";
  history.replaceState(null, "", url);
  let opened = false;
  await attempt(session, async () => {
    const { snapshot } = readSnapshot(await asked);
    await openRead({ explorer, session }, snapshot, Math.max(1, Number(step ?? 1)));
    opened = explorer.state.peek().view !== "empty";
  });
  return opened;
}
