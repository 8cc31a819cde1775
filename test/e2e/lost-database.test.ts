import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type App, startApp } from "./app.ts";
import { launchBrowser, openPage, shoot } from "./browser.ts";
import { nodeAppears } from "./canvas.ts";
import { neo4jPid } from "./managed.ts";

/** Holds 7687, so that the Neo4j of this file is never in the way of one that a test beside it starts. */
const taken = createServer();
let app: App;
let browser: Browser;

beforeAll(async () => {
  await once(taken.listen(7687, "127.0.0.1"), "listening").catch(() => {});
  // Java's quick compiler: a server that lives for a minute is up sooner with it.
  app = await startApp({ NEO4J_MODE: "local", JAVA_TOOL_OPTIONS: "-XX:TieredStopAtLevel=1" }, 240_000);
  browser = await launchBrowser();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await app?.stop();
  taken.close();
});

it("killing Neo4j while the page is open ends in a working page again without a reload", async () => {
  const { page } = await openPage(browser, { width: 1440, height: 900, scheme: "light", language: "en" });
  await page.goto(app.url);
  await nodeAppears(page, "Measure:m38");
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));

  process.kill(neo4jPid(app.dataDir), "SIGKILL");
  await page.getByRole("alert").filter({ hasText: "does not answer" }).waitFor({ timeout: 30_000 });
  await shoot(page, "lost-database");

  await page.getByRole("alert").waitFor({ state: "detached", timeout: 60_000 });
  await page.getByRole("button", { name: "What touches lithium, and who supplies it?" }).click();
  await nodeAppears(page, "Country:CHL");
  await expect.poll(() => page.evaluate(() => "sameDocument" in window)).toBe(true);
  await page.context().close();
}, 150_000);

it("the password of the managed server is for its owner only and stands in no log", () => {
  const password = readFileSync(join(app.dataDir, "neo4j", "password"), "utf8").trim();
  expect(password.length).toBeGreaterThan(15);
  expect(app.output()).not.toContain(password);
});
