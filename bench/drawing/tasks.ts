import type { Browser } from "playwright-core";
import { type Host, openOurs } from "./pages.ts";
import { serve } from "./serve.ts";
import { makeWorld, type World } from "./world.ts";

/** What is done at 2,000 nodes; each runs in the page and ends when it is drawn. */
export const doings: Record<string, (key: string) => Promise<void>> = {
  "expand by 200": async (key) => {
    const { explorer } = document.querySelector(".canvas") as Host;
    await explorer.expand(key);
  },
  "undo the expansion": async () => (document.querySelector(".canvas") as Host).explorer.undo(),
  "filter a label out": async () => (document.querySelector(".canvas") as Host).explorer.toggle("label", "Person"),
  "filter it back in": async () => (document.querySelector(".canvas") as Host).explorer.toggle("label", "Person"),
  "filter a type out": async () => (document.querySelector(".canvas") as Host).explorer.toggle("type", "KNOWS"),
  "undo the filter": async () => (document.querySelector(".canvas") as Host).explorer.undo(),
  "lay 2,000 out": async (key) => {
    const { explorer } = document.querySelector(".canvas") as Host;
    await explorer.openAround(key, { limit: 2000 });
  },
  "undo the layout": async () => (document.querySelector(".canvas") as Host).explorer.undo(),
};

/** 2,000 nodes, 4,000 edges, and a hub with 2,000 more neighbours that are not on the canvas. */
export function withHub(): { shown: World; all: World } {
  const shown = makeWorld(2000);
  const hub = shown.nodes[1050]?.key ?? "";
  const nodes = Array.from({ length: 2000 }, (_, index) => ({
    ...{ key: `Extra:${index}`, labels: ["Extra"], properties: { id: index, name: `Extra ${index}` } },
  }));
  const edges = nodes.map(({ key }) => ({
    key: `${hub}|HAS|${key}`,
    type: "HAS",
    source: hub,
    target: key,
    properties: {},
  }));
  return { shown, all: { ...shown, nodes: [...shown.nodes, ...nodes], edges: [...shown.edges, ...edges] } };
}

interface TraceEvent {
  name: string;
  ph: string;
  tid: number;
  pid: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string };
}

/** The longest tasks of the main thread of the page: on the clock and by processor time, ms. */
function longest(trace: Buffer): { wall: number; cpu: number } {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(({ name, pid, tid }) => name === "RunTask" && mains.has(`${pid} ${tid}`));
  return {
    wall: Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1000)),
    cpu: Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000)),
  };
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Prints the longest task of each doing: median and worst of the rounds. */
export async function longestTasks(browser: Browser, rounds: number): Promise<void> {
  const { shown, all } = withHub();
  const hub = shown.nodes[1050]?.key ?? "";
  const { url, server } = await serve(all);
  const found = new Map<string, { wall: number; cpu: number }[]>();
  const { page } = await openOurs(browser, url, shown);
  for (let round = 0; round < rounds; round++) {
    for (const [name, act] of Object.entries(doings)) {
      await browser.startTracing(page, {
        categories: ["toplevel", "disabled-by-default-devtools.timeline", "__metadata"],
      });
      await page.evaluate(act, hub);
      await page.waitForTimeout(700);
      const kept = found.get(name) ?? [];
      found.set(name, [...kept, longest(await browser.stopTracing())]);
    }
  }
  console.log(`| longest task, ms, 2,000 nodes, ${rounds} rounds | median, clock | worst, clock | worst, processor |`);
  const worst = (list: { wall: number; cpu: number }[], of: "wall" | "cpu") => Math.max(...list.map((one) => one[of]));
  for (const [name, list] of found) {
    const cells = [median(list.map(({ wall }) => wall)), worst(list, "wall"), worst(list, "cpu")];
    console.log(`| ${name.padEnd(40)} | ${cells.map((value) => value.toFixed(1).padStart(8)).join(" | ")} |`);
  }
  const most = (read: (list: { wall: number; cpu: number }[]) => number) =>
    Math.max(...[...found.values()].map(read)).toFixed(0);
  // What another program takes of the machine is on the clock, but not in the processor time of the page.
  console.log(`tasks: worst ${most((list) => worst(list, "cpu"))} ms of processor time (goal 50);`);
  console.log(`       ${most((list) => median(list.map(({ wall }) => wall)))} ms on the clock, median of the rounds`);
  await page.context().close();
  server.close();
}
