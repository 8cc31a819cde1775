import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFaults } from "./axe.ts";
import { openPage, shoot } from "./browser.ts";
import { nodeAppears, nodePlace, positions } from "./canvas.ts";
import { fillWithDatasets } from "./graph.ts";
import { withApp } from "./with-app.ts";

const running = withApp(fillWithDatasets);

/** What the canvas holds of an element besides the graph. */
function drawn<T>(page: Page, key: string, name: string): Promise<T> {
  return page.evaluate(
    ([id, what]) => {
      const host = document.querySelector(".canvas") as Element & {
        explorer: { cy: { getElementById(id: string): { data(name: string): unknown } } };
      };
      return host.explorer.cy.getElementById(id ?? "").data(what ?? "") as T;
    },
    [key, name],
  );
}

const boxes = (page: Page) =>
  page.evaluate(() => {
    interface Ele {
      id(): string;
      data(name: string): string;
      boundingBox(options: object): { x1: number; y1: number; x2: number; y2: number };
    }
    const host = document.querySelector(".canvas") as Element & {
      explorer: { cy: { nodes(s: string): { map<T>(f: (ele: Ele) => T): T[] } } };
    };
    return host.explorer.cy
      .nodes(".box")
      .map((ele) => ({ id: ele.id(), count: ele.data("count"), ...ele.boundingBox({ includeLabels: false }) }));
  });

/** The lower left corner of a box on the page, in CSS pixels. */
const cornerOf = (page: Page, id: string) =>
  page.evaluate((key) => {
    interface Boxed {
      getElementById(id: string): { renderedBoundingBox(options: object): { x1: number; y2: number } };
    }
    const host = document.querySelector(".canvas") as Element & { explorer: { cy: Boxed } };
    const { left, top } = host.getBoundingClientRect();
    const { x1, y2 } = host.explorer.cy.getElementById(key).renderedBoundingBox({ includeLabels: false });
    return { x: left + x1, y: top + y2 };
  }, id);

async function openQuestion(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator(".questions button").nth(1).click();
  // Other than lithium it is no part of the first picture.
  await nodeAppears(page, "Country:CHL");
  await page.waitForTimeout(900);
}

it("an analyst sizes, colours and widens by value, reads the legend, and finds it all after a reload", async () => {
  const look = { width: 1440, height: 900, scheme: "light", language: "en" } as const;
  const { page, errors } = await openPage(running().browser, look);
  await openQuestion(page, running().app.url);
  await page.locator(".canvas").focus();
  await page.keyboard.press("Shift+S");
  const panel = page.locator(".style-panel");
  await panel.getByRole("button", { name: /Width by amount/ }).click();
  await panel.getByText("Make a rule").click();
  const choices = panel.locator(".new-rule select");
  await choices.nth(0).selectOption({ label: await optionOf(page, "Agency") });
  await choices.nth(1).selectOption("size");
  await choices.nth(2).selectOption("~all");
  await panel.getByRole("button", { name: "Add" }).click();
  const legend = page.getByRole("region", { name: "Legend by value" });
  await legend.getByText("Size by relationships in the database").waitFor();
  await expect.poll(() => legend.getByText("No value").count()).toBe(1);
  await expect.poll(() => legend.getByText(/Logarithmic: the largest is \d+ times the smallest/).count()).toBe(1);
  const edge = await page.evaluate(() => {
    const host = document.querySelector(".canvas") as Element & {
      explorer: { edges(): { key: string; type: string; properties: Record<string, unknown> }[] };
    };
    const produces = host.explorer.edges().filter(({ properties }) => typeof properties["amount"] === "number");
    return produces.sort((a, b) => Number(b.properties["amount"]) - Number(a.properties["amount"]))[0]?.key ?? "";
  });
  await expect.poll(() => drawn(page, edge, "value")).toEqual({ width: 6.5, opacity: 0.75 });
  expect(await axeFaults(page)).toEqual([]);
  await shoot(page, "style-values");
  await page.waitForTimeout(500);
  await page.reload();
  await nodeAppears(page, "Resource:lithium");
  await legend.getByText("Size by relationships in the database").waitFor();
  await expect.poll(() => drawn(page, edge, "value")).toEqual({ width: 6.5, opacity: 0.75 });
  expect(errors).toEqual([]);
  await page.context().close();
});

async function optionOf(page: Page, name: string): Promise<string> {
  const texts = await page.locator(".new-rule option").allTextContents();
  return texts.find((text) => text.startsWith(`${name} `)) ?? "";
}

it.each([
  ["light", "en", 1440, 900],
  ["dark", "ja", 390, 844],
] as const)(
  "boxes by sector stand apart, fold and unfold by a double-click, and go without a trace (%s, %s, %i)",
  async (scheme, language, width, height) => {
    const { page, errors } = await openPage(running().browser, { width, height, scheme, language, touch: width < 900 });
    await openQuestion(page, running().app.url);
    const before = await positions(page);
    await page.locator(".canvas").focus();
    await page.keyboard.press("Shift+S");
    await page.locator(".group-form .button").click();
    await page.waitForFunction(() => document.querySelectorAll(".groups li").length > 2);
    await page.waitForTimeout(600);
    const made = await boxes(page);
    const clash = made.flatMap((one, at) =>
      made
        .slice(at + 1)
        .filter((other) => one.x1 < other.x2 && other.x1 < one.x2 && one.y1 < other.y2 && other.y1 < one.y2),
    );
    expect(clash).toEqual([]);
    expect(made.map(({ count }) => Number(count)).reduce((sum, one) => sum + one, 0)).toBe(9);
    await shoot(page, `style-boxes-${language}`);
    const boxed = await positions(page);
    const [first] = made;
    if (width > 900 && first) {
      const place = await cornerOf(page, first.id);
      await page.mouse.dblclick(place.x + 8, place.y - 8);
      await page.waitForFunction(() => document.querySelectorAll(".groups [aria-pressed=true]").length === 1);
      const folded = await nodePlace(page, first.id);
      await page.mouse.dblclick(folded.x, folded.y);
      await page.waitForFunction(() => document.querySelectorAll(".groups [aria-pressed=true]").length === 0);
      await expect.poll(() => positions(page)).toEqual(boxed);
    }
    await page.locator(".group-actions button").nth(0).click();
    await page.waitForFunction(() => document.querySelectorAll(".groups [aria-pressed=false]").length === 0);
    await page.waitForTimeout(400);
    await shoot(page, `style-folded-${language}`);
    expect(await axeFaults(page)).toEqual([]);
    await page.locator(".group-actions button").nth(2).click();
    await page.waitForFunction(() => document.querySelectorAll(".groups li").length === 0);
    await expect.poll(() => positions(page)).toEqual(before);
    expect(errors).toEqual([]);
    await page.context().close();
  },
);
