import type { Browser } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import { type App, type Neo4jAddress, settings, startApp } from "./app.ts";
import { launchBrowser } from "./browser.ts";

/** What the tests of a file share. */
export interface Running {
  app: App;
  browser: Browser;
}

/** Fills the run's Neo4j, starts the app on it and a browser, and ends both after the last test of the file. */
export function withApp(fill: (neo4j: Neo4jAddress) => Promise<void>): () => Running {
  let running: Partial<Running> = {};
  beforeAll(async () => {
    const neo4j = inject("neo4j");
    await fill(neo4j);
    running = { app: await startApp(settings(neo4j)) };
    running.browser = await launchBrowser();
  });
  afterAll(async () => {
    await running.browser?.close();
    await running.app?.stop();
  });
  return () => {
    const { app, browser } = running;
    if (!app || !browser) throw new Error("the app is not running");
    return { app, browser };
  };
}
