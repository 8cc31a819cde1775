/**
 * What moving over a canvas of 5,000 nodes and 10,000 edges costs the main thread, beside Cytoscape with its default settings on
 * the same elements and places: dragging and wheeling, one event a frame, until the page is at rest again. Processor time of the
 * main thread by Chromium's own count, per frame moved; both in one browser, turn by turn, medians of the rounds.
 * Then the longest task at 2,000 nodes while expanding, filtering, undoing and laying out; the first round is counted too, in
 * which code and letters of the font come. Other load on the machine shows on the clock, not in processor time.
 * Usage: npm run bench -- draw [ROUNDS] [NODES] [--tasks]   (builds the page first; --tasks: only the longest tasks)
 */
import { build } from "vite";
import { launchBrowser } from "../test/e2e/browser.ts";
import { type Move, move, moves } from "./drawing/moves.ts";
import { openOurs, openPlain } from "./drawing/pages.ts";
import { serve } from "./drawing/serve.ts";
import { longestTasks } from "./drawing/tasks.ts";
import { makeWorld } from "./drawing/world.ts";

const [rounds = 5, count = 5000] = process.argv.slice(2).map(Number);
const goal = 0.1;

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const cell = (value: number) => value.toFixed(2).padStart(8);

async function drawing(browser: Awaited<ReturnType<typeof launchBrowser>>): Promise<void> {
  const world = makeWorld(count);
  const { url, server } = await serve(world);
  const stands = { ours: await openOurs(browser, url, world), plain: await openPlain(browser, url, world) };
  const times = new Map<string, { ours: number[]; plain: number[] }>();
  for (let round = 0; round <= rounds; round++) {
    for (const name of Object.keys(moves) as Move[]) {
      const kept = times.get(name) ?? { ours: [], plain: [] };
      times.set(name, kept);
      for (const who of ["plain", "ours"] as const) {
        await stands[who].page.bringToFront();
        const took = await move(stands[who], name);
        // The first round fills caches and is not counted.
        if (round > 0) kept[who].push(took);
      }
    }
  }
  console.log(`| ms a frame, ${count} nodes, ${2 * count} edges, ${rounds} rounds | cytoscape |     ours |  ratio |`);
  for (const [name, { ours, plain }] of times)
    console.log(
      `| ${name.padEnd(50)} | ${cell(median(plain))}  | ${cell(median(ours))} | ${cell(median(ours) / median(plain))} |`,
    );
  const sum = (who: "ours" | "plain") => [...times.values()].reduce((all, kept) => all + median(kept[who]), 0);
  console.log(`draw: ${(sum("ours") / sum("plain")).toFixed(3)} of cytoscape default (goal ${goal})`);
  for (const { page } of Object.values(stands)) await page.context().close();
  server.close();
}

await build({ logLevel: "error" });
const browser = await launchBrowser();
try {
  if (!process.argv.includes("--tasks")) await drawing(browser);
  await longestTasks(browser, rounds);
} finally {
  await browser.close();
}
