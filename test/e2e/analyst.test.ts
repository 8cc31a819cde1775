import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { openPage, shoot } from "./browser.ts";
import { nodeAppears, nodePlace, positions } from "./canvas.ts";
import { fillWithDatasets } from "./graph.ts";
import { withApp } from "./with-app.ts";

const running = withApp(fillWithDatasets);

/** A question that must be answered by mouse in two minutes; the time is that of the clicks and of what they wait for. */
async function answered(language: "ja" | "en", use: (page: Page) => Promise<void>) {
  const look = { width: 1440, height: 900, scheme: "light", language } as const;
  const { page, errors } = await openPage(running().browser, look);
  await page.goto(running().app.url);
  await nodeAppears(page, "Measure:m38");
  const started = performance.now();
  await use(page);
  expect(performance.now() - started).toBeLessThan(120_000);
  expect(errors).toEqual([]);
  await page.context().close();
}

const item = (page: Page, name: string | RegExp) => page.getByRole("menuitem", { name });

async function rightClick(page: Page, key: string) {
  const { x, y } = await nodePlace(page, key);
  await page.mouse.click(x, y, { button: "right" });
  await page.locator(".context-menu").waitFor();
}

/** Expands what is selected, from the menu of one of the nodes, by this kind of neighbour alone. */
async function expandOnly(page: Page, key: string, kind: RegExp, bring: RegExp) {
  await rightClick(page, key);
  await item(page, /Expand by kind|種類を選んで展開/).click();
  const kinds = page.getByRole("menuitemcheckbox");
  await kinds.first().waitFor();
  for (const one of await kinds.all()) {
    const wanted = kind.test((await one.textContent()) ?? "");
    if (((await one.getAttribute("aria-checked")) === "true") !== wanted) await one.click();
  }
  await item(page, bring).click();
}

async function drag(page: Page, thumb: Locator, share: number) {
  await thumb.scrollIntoViewIfNeeded();
  const box = await thumb.boundingBox();
  if (!box) throw new Error("nothing to drag");
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 8, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * share, y, { steps: 8 });
  await page.mouse.up();
}

const rows = (page: Page) =>
  page
    .locator(".drawer [role=row]:has([role=gridcell]), .drawer tbody tr")
    .evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll("td,[role=gridcell]")].map((cell) => cell.textContent?.trim() ?? "")),
    );

it("which measures touch lithium, who is in charge, which countries, and what hangs together", async () => {
  await answered("ja", async (page) => {
    await page.getByRole("button", { name: "リチウムに関わる策と、その供給国は" }).click();
    await nodeAppears(page, "Country:CHL");
    const measure = await nodePlace(page, "Measure:m31");
    await page.mouse.click(measure.x, measure.y);
    await page.locator(".details").getByText("21st-century standards for mining, refining").first().waitFor();
    await page.locator(".details").getByText("ホワイトハウス").first().waitFor();
    const seen = await positions(page);
    expect(Object.keys(seen)).toEqual(
      expect.arrayContaining(["Measure:m03", "Agency:doe", "Country:AUS", "Country:CHL"]),
    );
    const australia = await nodePlace(page, "Country:AUS");
    await page.mouse.dblclick(australia.x, australia.y);
    await nodeAppears(page, "CountryGroup:quad");
    await expect.poll(() => positions(page)).toMatchObject(seen);
    await page.waitForTimeout(600);
    await shoot(page, "analyst-lithium");
  });
});

it("which agency's measures reach the most resources that come mostly from one country", async () => {
  await answered("en", async (page) => {
    await page.getByRole("button", { name: "Schema", exact: true }).click();
    await page.locator(".schema-row", { hasText: "supplies the US with" }).click();
    await page.getByRole("button", { name: /^Load 23/ }).click();
    await nodeAppears(page, "Resource:lithium");
    await page.locator(".schema-details").getByRole("button", { name: "Only this" }).click();
    const share = page
      .locator(".more-facets details:not(.facet-rest)")
      .filter({ has: page.locator("summary", { hasText: "Share" }) });
    await share.first().locator("summary").click();
    await drag(page, share.first().locator("input[type=range]").first(), 0.5);
    await page.getByRole("button", { name: "Close", exact: true }).first().click();
    await page.waitForTimeout(600);
    await page.mouse.click(1200, 760, { button: "right" });
    await item(page, /without a relationship/).click();
    await page.locator(".right-panel").getByRole("button", { name: "Hide", exact: true }).click();
    await rightClick(page, "Resource:lithium");
    await item(page, /^Select all: Resources/).click();
    await expandOnly(page, "Resource:lithium", /^Measures/, /^Bring/);
    await nodeAppears(page, "Measure:m31");
    await rightClick(page, "Measure:m31");
    await item(page, /^Select all: Measures/).click();
    await expandOnly(page, "Measure:m31", /^Agencies/, /^Bring/);
    await nodeAppears(page, "Agency:doe");
    await page.getByRole("button", { name: "Table", exact: true }).click();
    await page.getByRole("button", { name: /columns/i }).click();
    await page.getByLabel(/Resource reached|Resources and products reached/).check();
    // Beside the columns, where nothing of the graph can be.
    await page.mouse.click(300, 22);
    await page.waitForTimeout(500);
    await shoot(page, "analyst-reach");
    const agencies = (await rows(page)).filter(([kind]) => kind === "Agency").map((cells) => [cells[1], cells.at(-1)]);
    expect(agencies.toSorted((a, b) => Number(b[1]) - Number(a[1]))).toEqual([
      ["White House", "3"],
      ["Energy (DOE)", "1"],
    ]);
  });
});
