import { layOutGraph } from "./engine.ts";
import type { LayoutRequest } from "./request.ts";
import { inSlices } from "./slices.ts";

/** What a page tells the engine: work by its number, or that it is not wanted any more. */
export type Order = { id: number; request: LayoutRequest } | { id: number; cancel: true };

/** What the engine tells: how the work stands, that it is done, or why it cannot be. */
export type Report = { id: number; places: Float64Array; done: boolean } | { id: number; problem: string };

/** The end of a channel on which the engine is asked. */
export type Port = Pick<MessagePort, "postMessage" | "onmessage">;

/** Does the layouts that come through a port, each until it is done or cancelled. */
export function serve(port: Port): void {
  const running = new Map<number, AbortController>();
  const tell = (report: Report, ...move: Transferable[]) => port.postMessage(report, move);
  port.onmessage = ({ data }: MessageEvent<Order>) => {
    const { id } = data;
    if ("cancel" in data) return running.get(id)?.abort();
    const own = new AbortController();
    running.set(id, own);
    const report = (places: Float64Array, done: boolean) => tell({ id, places, done }, places.buffer);
    inSlices(layOutGraph(data.request), 40, own.signal, (places) => report(places, false))
      .then((places) => places && report(places, true))
      .catch((error: unknown) => tell({ id, problem: String(error) }))
      .finally(() => running.delete(id));
  };
}
