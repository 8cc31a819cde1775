import { OutFailure } from "./failure.ts";

/** Fetches a file that belongs to the page itself, such as letters or a template; no call of the API. Throws OutFailure `unfetched`. */
export async function fetchFile(url: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(url, { signal }).catch((error: unknown) => {
    signal.throwIfAborted();
    throw new OutFailure("unfetched", String(error));
  });
  if (!answer.ok) throw new OutFailure("unfetched", `${url}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
