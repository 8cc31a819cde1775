import type { Page } from "playwright-core";

/** What the tests ask the drawn graph; the canvas keeps the explorer at its element. */
interface Drawn {
  getElementById(id: string): {
    nonempty(): boolean;
    renderedPosition(): { x: number; y: number };
    renderedMidpoint(): { x: number; y: number };
  };
  nodes(): { map<T>(f: (node: { id(): string; position(): { x: number; y: number } }) => T): T[] };
}

interface Host extends Element {
  explorer: { cy: Drawn };
}

export interface Place {
  x: number;
  y: number;
}

/** Where a node stands on the page, in CSS pixels, once it stands still. */
export function nodePlace(page: Page, key: string): Promise<Place> {
  return steady(page, key, "renderedPosition");
}

/** Where the middle of an edge is on the page, in CSS pixels, once it stands still. */
export function edgePlace(page: Page, key: string): Promise<Place> {
  return steady(page, key, "renderedMidpoint");
}

/** A place that is the same at looks over a fifth of a second: nothing glides any more, the canvas has its size. */
async function steady(page: Page, key: string, what: "renderedPosition" | "renderedMidpoint"): Promise<Place> {
  const handle = await page.waitForFunction(
    ([id, ask]) => {
      const host = document.querySelector(".canvas") as (Host & { seen?: { at: string; since: number } }) | null;
      const element = host?.explorer?.cy.getElementById(id);
      if (!host || !element?.nonempty()) return undefined;
      const { left, top } = host.getBoundingClientRect();
      const { x, y } = element[ask]();
      const at = `${id} ${x + left} ${y + top}`;
      if (host.seen?.at !== at) host.seen = { at, since: performance.now() };
      return performance.now() - host.seen.since > 200 ? { x: x + left, y: y + top } : undefined;
    },
    [key, what] as const,
    { polling: 50 },
  );
  return (await handle.jsonValue()) as Place;
}

/** The model positions of all nodes by key, rounded to whole pixels. */
export function positions(page: Page): Promise<Record<string, Place>> {
  return page.evaluate(() => {
    const host = document.querySelector(".canvas") as Host;
    const all = host.explorer.cy.nodes().map((node) => {
      const { x, y } = node.position();
      return [node.id(), { x: Math.round(x), y: Math.round(y) }] as const;
    });
    return Object.fromEntries(all);
  });
}

/** Waits until a node is on the canvas. */
export async function nodeAppears(page: Page, key: string): Promise<void> {
  await page.waitForFunction((id) => {
    const host = document.querySelector(".canvas") as Partial<Host> | null;
    return host?.explorer?.cy.getElementById(id).nonempty() === true;
  }, key);
}
