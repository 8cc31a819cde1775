import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, inject } from "vitest";
import { type Neo4jAddress, settings, startApp } from "./app.ts";
import { launchBrowser } from "./browser.ts";
import { fillWithDatasets, holdsDatasets } from "./graph.ts";

declare module "vitest" {
  export interface TaskMeta {
    /** What the pages said when the test failed. */
    pages?: string[];
  }
}

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
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") task.meta.pages = await left(running?.browser);
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

/** What the pages say that a failed test left open; they are closed. */
async function left(browser: Browser | undefined): Promise<string[]> {
  const contexts = browser?.contexts() ?? [];
  const texts = contexts.flatMap((context) =>
    context.pages().map(async (page) => {
      const text = await page.locator("body").ariaSnapshot({ timeout: 5000 });
      return `${page.url()} ${text.replaceAll(/\s+/g, " ").slice(0, 3000)}`;
    }),
  );
  const said = await Promise.allSettled(texts);
  await Promise.all(contexts.map((context) => context.close()));
  return said.map((one) => (one.status === "fulfilled" ? one.value : String(one.reason)));
}
