import type { LayoutRequest } from "./request.ts";
import type { Order, Port, Report } from "./serve.ts";

/** Runs a layout somewhere; shows how it stands while it lasts. Undefined when given up. */
export type Run = (
  request: LayoutRequest,
  signal: AbortSignal,
  show?: (places: Float64Array) => void,
) => Promise<Float64Array | undefined>;

/** Runs it in this thread, in slices of 12 ms. */
export const runHere: Run = async (request, signal, show) => {
  const [{ layOutGraph }, { inSlices }] = await Promise.all([import("./engine.ts"), import("./slices.ts")]);
  return inSlices(layOutGraph(request), 12, signal, show);
};

/** Runs it at the other end of a channel. */
export function runThrough(port: Port): Run {
  const waiting = new Map<number, (report: Report) => void>();
  let last = 0;
  port.onmessage = ({ data }: MessageEvent<Report>) => waiting.get(data.id)?.(data);
  return (request, signal, show) => {
    last++;
    const id = last;
    const tell = (order: Order) => port.postMessage(order);
    return new Promise<Float64Array | undefined>((resolve, reject) => {
      const giveUp = () => {
        tell({ id, cancel: true });
        resolve(undefined);
      };
      if (signal.aborted) return resolve(undefined);
      signal.addEventListener("abort", giveUp, { once: true });
      waiting.set(id, (report) => {
        if ("problem" in report) reject(new Error(report.problem));
        else if (report.done) resolve(report.places);
        else show?.(report.places);
      });
      tell({ id, request });
    }).finally(() => waiting.delete(id));
  };
}

/** A worker where there are workers and this one comes, else this thread. */
export function createRun(): Run {
  if (typeof Worker === "undefined") return runHere;
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const { port1, port2 } = new MessageChannel();
  worker.postMessage(undefined, [port2]);
  const through = runThrough(port1);
  let lost = false;
  const failed = new Promise<void>((resolve) => {
    worker.onerror = () => {
      lost = true;
      resolve();
    };
  });
  return async (request, signal, show) => {
    if (lost) return runHere(request, signal, show);
    return Promise.race([through(request, signal, show), failed.then(() => runHere(request, signal, show))]);
  };
}
