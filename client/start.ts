import { effect, type Signal } from "@preact/signals";
import { attempt } from "./attempt.ts";
import { type Line, meansLost } from "./connection.ts";
import type { Explorer } from "./graph/explorer.ts";
import { isEmpty, type Session } from "./session.ts";

const again = 2000;
/** A load that has stood still for so long will not go on; what is there is shown. */
const patience = 30_000;

/** From the painted frame to the first picture: waits for the database and its data, then makes the explorer and opens the address. */
export async function start(session: Session, line: Line, explorer: Signal<Explorer | undefined>): Promise<void> {
  const chunk = canvasChunk(session);
  const make = async () => {
    const { createExplorer } = await chunk;
    explorer.value ??= createExplorer(line.call, session);
    return explorer.value;
  };
  // An empty database has no picture; help, language, theme and the commands work all the same.
  const known = catalogue(session, line, make);
  // A snapshot has all it needs, also while there is no database.
  await (/[?&]snapshot=/.test(globalThis.location?.search) ? Promise.race([known, lost(session)]) : known);
  const made = await make();
  const { openAddress } = await chunk;
  session.opened.value = true;
  await untilConnected(session, line, () => openAddress(made, session));
}

function lost({ connection }: Session): Promise<void> {
  return new Promise((resolve) => effect(() => void (connection.value.state === "lost" && resolve())));
}

/** Does something, and does it again as long as only the line is to blame. */
async function untilConnected(session: Session, line: Line, doing: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await doing();
    } catch (error) {
      if (!meansLost(error)) return attempt(session, () => Promise.reject(error));
      await line.ready();
    }
  }
}

/** The chunk with Cytoscape; a network that went away while it was fetched is waited for. */
async function canvasChunk(session: Session): Promise<typeof import("./canvas.ts")> {
  for (;;) {
    try {
      const chunk = await import("./canvas.ts");
      session.error.value = undefined;
      return chunk;
    } catch (error) {
      session.error.value = error;
      await pause();
    }
  }
}

const pause = () => new Promise((resolve) => setTimeout(resolve, again));

/** Reads datasets and schema until there is something to show; tells where there is nothing and nothing is being loaded. */
async function catalogue(session: Session, line: Line, nothing: () => void): Promise<void> {
  let seen = "";
  let since = Date.now();
  for (;;) {
    await line.ready();
    const fingerprint = await read(session, line);
    if (fingerprint !== seen) since = Date.now();
    seen = fingerprint ?? seen;
    if (fingerprint !== undefined && usable(session, Date.now() - since)) return;
    if (fingerprint !== undefined && isEmpty(session)) nothing();
    if (session.connection.peek().state !== "lost") await pause();
  }
}

async function read(session: Session, line: Line): Promise<string | undefined> {
  try {
    const [{ datasets }, schema] = await Promise.all([
      line.call("GET /api/datasets", {}),
      line.call("GET /api/schema", {}),
    ]);
    // A snapshot that was opened meanwhile brought its own.
    if (datasets.length > 0 || !session.opened.peek()) session.datasets.value = datasets;
    session.schema.value = schema;
    session.error.value = undefined;
    return JSON.stringify([datasets.map((one) => one.complete), schema.labels.map((label) => label.count)]);
  } catch (error) {
    if (!meansLost(error)) session.error.value = error;
    return undefined;
  }
}

function usable(session: Session, unchangedFor: number): boolean {
  const filled = (session.schema.peek()?.labels ?? []).some((label) => label.count > 0);
  const complete = session.datasets.peek().every((dataset) => dataset.complete);
  return filled && (complete || unchangedFor > patience);
}
