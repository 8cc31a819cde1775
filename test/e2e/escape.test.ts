import type { Page, Route } from "playwright-core";
import { expect, it } from "vitest";
import { openPage } from "./browser.ts";
import { nodeAppears } from "./canvas.ts";
import { fillWithDatasets } from "./graph.ts";
import { withApp } from "./with-app.ts";

const running = withApp(fillWithDatasets);
const look = { width: 1440, height: 900, scheme: "light", language: "en" } as const;

/** Holds back what is asked for at addresses like this from now on; `held` counts it, `release` lets it go. */
async function hold(page: Page, like: RegExp) {
  const waiting: Route[] = [];
  let open = false;
  await page.route(like, (route) => {
    if (open) return route.continue();
    waiting.push(route);
    return undefined;
  });
  return {
    held: () => waiting.length,
    release: async () => {
      open = true;
      await Promise.all(waiting.map((route) => route.continue()));
    },
  };
}

it("Escape that was pressed before ends nothing that was begun since, though the code of the keys comes late", async () => {
  const { page, errors } = await openPage(running().browser, look);
  await page.goto(`${running().app.url}#v=explore&n=0,0,f,Resource:lithium&n=160,40,,Country:CHN`);
  // Before anything is pressed the page fetches the keys 1.5 s after the picture stands.
  const code = await hold(page, /\/assets\/all-[^/]*\.js$/);
  await nodeAppears(page, "Country:CHN");
  await expect.poll(code.held).toBeGreaterThan(0);
  const overview = await hold(page, /\/api\/overview$/);
  await page.locator(".canvas").focus();
  await page.keyboard.press("Escape");
  await page.locator(".brand").click();
  await expect.poll(overview.held).toBe(1);
  await code.release();
  // Once another key is heard, the Escape before it was.
  await page.locator(".canvas").press("?");
  await page.locator(".help-sheet").waitFor();
  await overview.release();
  await nodeAppears(page, "Measure:m01");
  expect(errors).toEqual([]);
  await page.context().close();
});

it("keys belong to a dialog also while nothing in it has the focus", async () => {
  const { page, errors } = await openPage(running().browser, look);
  await page.goto(`${running().app.url}#v=explore&n=0,0,f,Resource:lithium&n=160,40,,Country:CHN`);
  await nodeAppears(page, "Country:CHN");
  await page.locator(".brand").click();
  await nodeAppears(page, "Measure:m01");
  await page.locator(".share-split .button").first().click();
  const dialog = page.locator(".snapshot-dialog");
  await dialog.waitFor();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("t");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(await page.locator(".drawer").count()).toBe(0);
  await nodeAppears(page, "Measure:m01");
  expect(errors).toEqual([]);
  await page.context().close();
});

it("Escape closes an open menu before it gives up what is on its way", async () => {
  const { page, errors } = await openPage(running().browser, look);
  const details = await hold(page, /\/assets\/DetailsPanel-[^/]*\.js$/);
  await page.goto(
    `${running().app.url}#v=explore&n=0,0,f,Resource:lithium&n=160,40,,Country:CHN&s=node:Resource:lithium`,
  );
  await page.getByRole("button", { name: "Table", exact: true }).click();
  await page.locator("tr[aria-selected=true]").waitFor();
  await expect.poll(details.held).toBe(1);
  await page.getByRole("button", { name: "Columns", exact: true }).click();
  const menu = page.locator("#table-columns");
  await menu.waitFor();
  await page.keyboard.press("Escape");
  await menu.waitFor({ state: "hidden" });
  await details.release();
  await page.locator(".details h2").waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});
