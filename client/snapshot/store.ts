import type { Snapshot } from "../../snapshot/schema.ts";
import type { Call } from "../api.ts";
import type { MySnapshot } from "./mine.ts";

/** Makes the picture for link previews. */
type MakeCard = (snapshot: Snapshot, signal: AbortSignal) => Promise<Blob>;

const longestCard = 1_000_000;
const cardTakes = 15_000;

/**
 * Stores a snapshot on the server, with a picture for link previews where one can be made. Once it is on its way it is
 * not given up: its secret would be lost. Throws CallError.
 */
export async function storeSnapshot(
  call: Call,
  snapshot: Snapshot,
  makeCard: MakeCard,
  signal?: AbortSignal,
): Promise<MySnapshot> {
  const card = await cardOf(snapshot, makeCard);
  signal?.throwIfAborted();
  const stored = await call("POST /api/snapshots", { snapshot, ...(card ? { card } : {}) });
  const { state, story, title } = snapshot;
  return {
    ...{ id: stored.id, title, createdAt: stored.createdAt, secret: stored.ownerSecret },
    ...{ nodes: state.nodes.length, edges: state.edges.length, steps: story?.steps.length ?? 0 },
  };
}

/** A snapshot without a picture for previews is better than none. */
async function cardOf(snapshot: Snapshot, makeCard: MakeCard): Promise<string | undefined> {
  try {
    const blob = await makeCard(snapshot, AbortSignal.timeout(cardTakes));
    if (blob.size > longestCard) return undefined;
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  } catch {
    return undefined;
  }
}

/** The address of a snapshot's page, of its frame for other sites, and the HTML that shows the frame. */
export function addressesOf(id: string, title: string, origin: string): { page: string; snippet: string } {
  const escaped = title.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const frame = `${origin}/embed/${encodeURIComponent(id)}`;
  return {
    page: `${origin}/s/${encodeURIComponent(id)}`,
    snippet:
      `<iframe src="${frame}" title="${escaped}" width="800" height="500" loading="lazy" allow="fullscreen" ` +
      'referrerpolicy="strict-origin" style="border: 0; width: 100%; max-width: 800px; aspect-ratio: 8 / 5; height: auto"></iframe>',
  };
}
