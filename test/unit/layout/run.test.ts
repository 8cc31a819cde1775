import { expect, it } from "vitest";
import { runHere, runThrough } from "../../../client/graph/layout/run.ts";
import { serve } from "../../../client/graph/layout/serve.ts";
import { laidOut, requestOf } from "./crowds.ts";

const canvas = { width: 760, height: 800 };
const grid = (wide: number) => ({
  sizes: Array.from({ length: wide * wide }, (): [number, number] => [20, 12]),
  ends: Array.from({ length: wide * (wide - 1) }, (_, at): [number, number] => [at, at + wide]),
  canvas,
});

function open() {
  const { port1, port2 } = new MessageChannel();
  serve(port2);
  return { run: runThrough(port1), close: () => port1.close() };
}

it("through a channel comes what comes in this thread, and several at once do not mix", async () => {
  const { run, close } = open();
  const requests = [3, 5, 4].map((wide) => requestOf("force", grid(wide)));
  const never = new AbortController().signal;
  expect(await Promise.all(requests.map((request) => run(request, never)))).toEqual(requests.map(laidOut));
  expect(await Promise.all(requests.map((request) => runHere(request, never)))).toEqual(requests.map(laidOut));
  close();
});

it("long work shows how it stands, and ends at once when it is cancelled", async () => {
  const { run, close } = open();
  const own = new AbortController();
  const shown: number[] = [];
  const wide = 200;
  const places = await run(requestOf("force", grid(wide)), own.signal, (now) => {
    shown.push(now.filter(Number.isFinite).length);
    own.abort();
  });
  expect({ places, shown }).toEqual({ places: undefined, shown: [2 * wide * wide] });
  expect(await run(requestOf("force", grid(2)), new AbortController().signal)).toHaveLength(8);
  expect(await run(requestOf("force", grid(2)), AbortSignal.abort())).toBeUndefined();
  close();
});

it("a request that the engine cannot do is told as an error", async () => {
  const { run, close } = open();
  const request = { ...requestOf("force", grid(2)), links: Int32Array.from([0, 9_999_999]) };
  await expect(run({ ...request, boxes: undefined as never }, new AbortController().signal)).rejects.toThrow(
    /TypeError/,
  );
  close();
});
