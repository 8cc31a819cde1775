import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFaults } from "./axe.ts";
import { openPage, shoot } from "./browser.ts";
import { nodeAppears } from "./canvas.ts";
import { fillWithDatasets } from "./graph.ts";
import { withApp } from "./with-app.ts";

const running = withApp(fillWithDatasets);

const box = (page: Page, title: string) =>
  page.locator(".facet-box", { has: page.locator("summary", { hasText: title }) });

/** How many of the kinds are in sight, as the legend says it. */
async function counts(page: Page, ...names: string[]): Promise<string[]> {
  const row = (name: string) => page.locator(".left-content > div > .facet-group .facet", { hasText: name }).first();
  return Promise.all(names.map(async (name) => (await row(name).locator(".facet-count").textContent()) ?? ""));
}

it("facets filter by click, by only-this, by a range dragged and typed; a link and undo know it", async () => {
  const { browser, app } = running();
  const { page, errors } = await openPage(browser, { width: 1440, height: 900, scheme: "light", language: "en" });
  await page.goto(app.url);
  await nodeAppears(page, "Measure:m38");
  await box(page, "Section").locator("button.facet", { hasText: "Near-term" }).click();
  await expect.poll(() => counts(page, "Measure", "Section", "Sector")).toEqual(["36", "3", "12"]);
  await box(page, "Section")
    .locator("button.facet", { hasText: "Near-term" })
    .click({ modifiers: ["Alt"] });
  await expect.poll(() => counts(page, "Measure")).toEqual(["2"]);
  await page.locator(".hidden-button").click();
  await page.locator("#hidden-list", { hasText: "Section: only Near-term disruptions" }).waitFor();
  await shoot(page, "filters-hidden");
  await page.locator("#hidden-list .link-button").click();
  await expect.poll(() => page.locator(".hidden-button").count()).toBe(0);
  await page.keyboard.press("Escape");

  const source = page.getByRole("button", { name: "Only Source says so" });
  await source.hover();
  await source.click();
  await expect
    .poll(() => counts(page, "Heading says so", "Inferred", "Another document"))
    .toEqual(["0 / 5", "0 / 61", "0 / 4"]);
  await expect.poll(() => page.locator(".hidden-button").count()).toBe(1);
  await source.click();
  await expect.poll(() => page.locator(".hidden-button").count()).toBe(0);

  const money = box(page, "Amount (US dollars)");
  await money.locator("summary").click();
  await money.getByRole("slider", { name: "Lowest" }).focus();
  for (let press = 0; press < 4; press++) await page.keyboard.press("ArrowRight");
  await expect.poll(() => counts(page, "Funding")).toEqual(["7"]);
  await money.getByRole("textbox", { name: "Highest" }).fill("$20 bn");
  await page.keyboard.press("Enter");
  await expect.poll(() => counts(page, "Funding")).toEqual(["5"]);
  const totals = await money.locator(".totals strong").allTextContents();
  expect(totals).toEqual(["> $4 bn", "about $20 bn", "$20 bn"]);
  await page.waitForTimeout(400);
  await shoot(page, "filters-amount");
  const link = page.url();
  await page.goto("about:blank");
  await page.goto(link);
  await nodeAppears(page, "Measure:m38");
  await page.waitForFunction(() => document.querySelector(".hidden-button") !== null);
  await expect.poll(() => counts(page, "Funding")).toEqual(["5"]);
  expect(await axeFaults(page)).toEqual([]);
  expect(errors).toEqual([]);
  await page.context().close();
});

it.each([
  { width: 1440, height: 900, scheme: "light", language: "ja" },
  { width: 1440, height: 900, scheme: "dark", language: "en" },
] as const)(
  "the timeline shows what has dates, selects, walks by keys, and filters by a brush in $language",
  async (look) => {
    const { browser, app } = running();
    const { page, errors } = await openPage(browser, look);
    await page.goto(app.url);
    await nodeAppears(page, "Measure:m38");
    await page.locator(".tabs .tab").nth(2).click();
    await page.locator(".no-dates li").first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page
      .locator(".no-dates li", { has: page.locator(".glyph") })
      .first()
      .locator(".link-button")
      .click();
    await page.locator(".mark").first().waitFor();
    const marks = page.locator(".mark");
    await marks.nth(2).click();
    await expect.poll(() => page.locator('.mark[aria-pressed="true"]').count()).toBe(1);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.locator('.mark[aria-pressed="true"]').evaluate((mark) => mark === document.activeElement))
      .toBe(true);
    await page.keyboard.press("+");
    await page.keyboard.press("0");
    const axis = await page.locator(".time-axis").boundingBox();
    if (!axis) throw new Error("the timeline has an axis");
    await page.mouse.move(axis.x + axis.width * 0.3, axis.y + 14);
    await page.mouse.down();
    await page.mouse.move(axis.x + axis.width * 0.6, axis.y + 14, { steps: 4 });
    await page.mouse.up();
    await page.locator(".time-chip").waitFor();
    await expect.poll(() => page.locator(".mark-out").count()).toBeGreaterThan(0);
    await page.locator(".hidden-button").waitFor();
    await shoot(page, `timeline-${look.scheme}-${look.language}`);
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press("Control+z");
    await page.waitForFunction(() => document.querySelector(".time-chip") === null);
    await expect.poll(() => page.locator(".mark-out").count()).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  },
);

it("on a phone the filters are a sheet with the same facets", async () => {
  const { browser, app } = running();
  const { page, errors } = await openPage(browser, {
    width: 390,
    height: 844,
    scheme: "dark",
    language: "ja",
    touch: true,
  });
  await page.goto(app.url);
  await nodeAppears(page, "Measure:m38");
  await page.locator(".phone-nav button").nth(1).click();
  await page.locator(".sheet-handle").press("Enter");
  await box(page, "金額（米ドル）").locator("summary").click();
  await box(page, "金額（米ドル）").locator(".totals").scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  await shoot(page, "filters-phone");
  expect(await axeFaults(page)).toEqual([]);
  expect(errors).toEqual([]);
  await page.context().close();
});
