import type { Browser } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import { type Neo4jAddress, settings, startApp } from "./app.ts";
import { launchBrowser } from "./browser.ts";
import { fillWithDatasets, holdsDatasets } from "./graph.ts";

/** What the tests of a file share. */
export interface Running {
  app: { url: string };
  browser: Browser;
}

/** A browser and the run's app on the run's Neo4j; with another graph than the datasets an app of its own. Ended after the last test of the file. */
export function withApp(fill: (neo4j: Neo4jAddress) => Promise<void>): () => Running {
  let running: Running | undefined;
  let stop = async () => {};
  beforeAll(async () => {
    const neo4j = inject("neo4j");
    let app: Running["app"] = inject("app");
    if (fill === fillWithDatasets) {
      if (!(await holdsDatasets(neo4j))) await fill(neo4j);
    } else {
      await fill(neo4j);
      const own = await startApp(settings(neo4j));
      stop = own.stop;
      app = own;
    }
    running = { app, browser: await launchBrowser() };
  });
  afterAll(async () => {
    await running?.browser.close();
    await stop();
  });
  return () => {
    if (!running) throw new Error("the app is not running");
    return running;
  };
}
