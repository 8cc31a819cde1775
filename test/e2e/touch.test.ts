import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFaults } from "./axe.ts";
import { openPage, shoot } from "./browser.ts";
import { nodeAppears, nodePlace, positions } from "./canvas.ts";
import { fillWithDatasets } from "./graph.ts";
import { withApp } from "./with-app.ts";

const running = withApp(fillWithDatasets);

/** Opens lithium on a phone; the page must end with no error in its console. */
async function onPhone(language: "ja" | "en", use: (page: Page) => Promise<void>) {
  const phone = { width: 390, height: 844, scheme: "light", language, touch: true } as const;
  const { page, errors } = await openPage(running().browser, phone);
  await page.goto(`${running().app.url}#v=explore&n=0,0,f,Resource:lithium`);
  await nodeAppears(page, "Resource:lithium");
  await page.locator(".canvas-tools").waitFor();
  await use(page);
  expect(errors).toEqual([]);
  await page.context().close();
}

/** Touches by so many fingers, as the screen reports them. */
async function fingersOf(page: Page) {
  const line = await page.context().newCDPSession(page);
  return (type: "touchStart" | "touchMove" | "touchEnd", at: readonly { x: number; y: number }[]) =>
    line.send("Input.dispatchTouchEvent", { type, touchPoints: at.map((point, id) => ({ ...point, id })) });
}

it("on a phone a long press opens the menu as a sheet, and a tool selects by touch", async () => {
  await onPhone("ja", async (page) => {
    const touch = await fingersOf(page);
    const item = (name: string) => page.getByRole("menuitem", { name }).first();
    await touch("touchStart", [await nodePlace(page, "Resource:lithium")]);
    await page.locator(".context-menu").waitFor();
    await touch("touchEnd", []);
    await item("展開").waitFor();
    await shoot(page, "explore-menu-phone");
    expect(await axeFaults(page)).toEqual([]);
    await item("展開").tap();
    await nodeAppears(page, "Country:AUS");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "ツール", exact: true }).tap();
    await page.getByRole("button", { name: "投げ縄で選択" }).tap();
    const around = [
      { x: 4, y: 110 },
      { x: 386, y: 110 },
      { x: 386, y: 700 },
      { x: 4, y: 700 },
    ];
    await touch("touchStart", around.slice(0, 1));
    for (const point of around) await touch("touchMove", [point]);
    await touch("touchEnd", []);
    await page.locator(".selection").waitFor();
    await expect.poll(() => page.locator(".selection h2").textContent()).toMatch(/\d+件を選択中/);
    await shoot(page, "explore-selection-phone");
    expect(await axeFaults(page)).toEqual([]);
  });
});

it("two fingers move and zoom the picture, however near they are, and open no menu", async () => {
  await onPhone("en", async (page) => {
    const touch = await fingersOf(page);
    const pair = (left: number, right: number, y: number) => [
      { x: left, y },
      { x: right, y },
    ];
    const camera = () =>
      page.evaluate(() => {
        const { cy } = (document.querySelector(".canvas") as unknown as { explorer: { cy: Moved } }).explorer;
        return { zoom: cy.zoom(), ...cy.pan() };
      });
    const stood = await positions(page);
    const before = await camera();
    // 70 px apart, both 80 px down and 30 px to the right.
    await touch("touchStart", pair(120, 190, 560));
    for (let step = 1; step <= 10; step++)
      await touch("touchMove", pair(120 + 3 * step, 190 + 3 * step, 560 + 8 * step));
    await touch("touchEnd", []);
    await page.waitForTimeout(200);
    const panned = await camera();
    expect([panned.x - before.x, panned.y - before.y].map(Math.round)).toEqual([30, 80]);
    expect(panned.zoom).toBeCloseTo(before.zoom, 1);
    // From 60 px apart to 180.
    await touch("touchStart", pair(130, 190, 600));
    for (let step = 1; step <= 12; step++) await touch("touchMove", pair(130 - 5 * step, 190 + 5 * step, 600));
    await touch("touchEnd", []);
    await page.waitForTimeout(200);
    const zoomed = await camera();
    expect(zoomed.zoom / panned.zoom).toBeGreaterThan(2.5);
    await expect.poll(() => page.locator(".context-menu").count()).toBe(0);
    await expect.poll(() => positions(page)).toEqual(stood);
  });
});

interface Moved {
  zoom(): number;
  pan(): { x: number; y: number };
}
