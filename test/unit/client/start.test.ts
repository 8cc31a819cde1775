import { signal } from "@preact/signals";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Call } from "../../../client/api.ts";
import type { Explorer } from "../../../client/graph/explorer.ts";
import { createSession } from "../../../client/session.ts";
import { start } from "../../../client/start.ts";

/** The code of the canvas is fetched meanwhile: on a busy machine that takes longer than the usual second. */
const patient = { timeout: 20_000 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("an empty database has an explorer for its commands at once, and is opened as soon as it holds something", async () => {
  const world = { ships: 0 };
  const asked: string[] = [];
  const call = (async (route: string) => {
    asked.push(route);
    if (route === "GET /api/datasets") return { datasets: [] };
    if (route !== "GET /api/schema") throw new Error(`not asked for here: ${route}`);
    const labels = [{ name: "Ship", count: world.ships, properties: [] }];
    return { labels, relationships: [], totals: { nodes: world.ships, relationships: 0 } };
  }) as unknown as Call;
  const session = createSession("en", "light");
  const explorer = signal<Explorer | undefined>(undefined);
  const ready = async () => undefined;
  const running = start(session, { call, ready, retry: () => undefined, stop: () => undefined }, explorer);
  await vi.waitFor(() => expect(explorer.value).toBeDefined(), patient);
  const first = explorer.value;
  expect([session.opened.value, first?.state.value.view]).toEqual([false, "empty"]);
  world.ships = 3;
  await vi.advanceTimersByTimeAsync(2000);
  await vi.waitFor(() => expect(session.opened.value).toBe(true), patient);
  await running;
  expect(explorer.value).toBe(first);
  expect(asked.filter((route) => route === "GET /api/schema").length).toBe(2);
}, 60_000);
