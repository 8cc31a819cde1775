import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFaults } from "./axe.ts";
import { openPage, shoot } from "./browser.ts";
import { nodeAppears, nodePlace, positions } from "./canvas.ts";
import { fillWithDatasets } from "./graph.ts";
import { withApp } from "./with-app.ts";

const running = withApp(fillWithDatasets);

const wide = { width: 1440, height: 900, scheme: "light", language: "ja" } as const;
const lithium = "#v=explore&n=0,0,f,Resource:lithium";

/** Opens a view; the page must end with no error in its console. */
async function opened(hash: string, look: Parameters<typeof openPage>[1], use: (page: Page) => Promise<void>) {
  const { page, errors } = await openPage(running().browser, look);
  await page.goto(`${running().app.url}${hash}`);
  await nodeAppears(page, "Resource:lithium");
  await page.locator(".canvas-tools").waitFor();
  await use(page);
  expect(errors).toEqual([]);
  await page.context().close();
}

const numbers = (page: Page) => page.locator(".numbers > span").first().textContent();
const shown = (page: Page, text: string) => page.locator(".numbers > span", { hasText: text }).waitFor();
const item = (page: Page, name: string) => page.getByRole("menuitem", { name });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.className ?? "");

async function rightClick(page: Page, key: string) {
  const { x, y } = await nodePlace(page, key);
  await page.mouse.click(x, y, { button: "right" });
  await page.locator(".context-menu").waitFor();
}

/** What was there before and is there still must stand where it stood. */
async function staysWhile(page: Page, act: () => Promise<void>) {
  const before = await positions(page);
  await act();
  const after = await positions(page);
  const stays = Object.keys(before).filter((key) => after[key]);
  expect(Object.fromEntries(stays.map((key) => [key, after[key]]))).toEqual(
    Object.fromEntries(stays.map((key) => [key, before[key]])),
  );
}

it("a menu brings what is chosen of each kind, takes back what it brought, and nothing else moves", async () => {
  await opened(lithium, wide, async (page) => {
    await rightClick(page, "Resource:lithium");
    await item(page, "種類を選んで展開").click();
    const kinds = page.getByRole("menuitemcheckbox");
    await kinds.first().waitFor();
    await expect
      .poll(() => kinds.allTextContents())
      .toEqual([
        "強化策 向かう 対象とする策0 / 22件中0件を表示中",
        "資源・製品 出る 原料となる0 / 11件中0件を表示中",
        "資源・製品 出る 上位の種類0 / 11件中0件を表示中",
        "国 向かう 生産国0 / 1010件中0件を表示中",
        "国 向かう 米国の輸入元0 / 22件中0件を表示中",
        "国 向かう 純輸入に頼る国0 / 11件中0件を表示中",
      ]);
    await shoot(page, "explore-menu-light-ja");
    expect(await axeFaults(page)).toEqual([]);
    for (const kind of [1, 2, 3, 4, 5]) await kinds.nth(kind).click();
    await staysWhile(page, async () => {
      await page.getByRole("menuitem", { name: "2ノードを加える", exact: true }).click();
      await shown(page, "3ノード・2関係");
    });
    await staysWhile(page, async () => {
      const { x, y } = await nodePlace(page, "Measure:m31");
      await page.mouse.dblclick(x, y);
      await nodeAppears(page, "Resource:nickel");
    });
    const grown = await numbers(page);
    await rightClick(page, "Resource:lithium");
    await expect.poll(() => item(page, "折りたたむ").locator(".menu-count").textContent()).toBe("−1 · 1件は残る");
    await page.keyboard.press("Escape");
    await rightClick(page, "Measure:m31");
    await staysWhile(page, () => item(page, "折りたたむ").click());
    await shown(page, "3ノード・2関係");
    await page.keyboard.press("Control+z");
    await expect.poll(() => numbers(page)).toBe(grown);
  });
});

it("an outline drawn over names of the first picture selects them, and lights nothing on its way", async () => {
  const { page, errors } = await openPage(running().browser, { ...wide, language: "en" });
  await page.goto(running().app.url);
  await nodeAppears(page, "Measure:m01");
  await page.locator(".canvas-tools").waitFor({ state: "attached" });
  await expect.poll(() => page.locator(".canvas-tools").isVisible()).toBe(false);
  await page.locator(".canvas").focus();
  // Heard also before the commands have come; pressed twice it would put the tool away.
  await page.keyboard.press("l");
  await page.locator('.canvas[data-tool="lasso"]').waitFor();
  const [first, last] = [await nodePlace(page, "Measure:m01"), await nodePlace(page, "Measure:m05")];
  // Over the names, to the right of the glyphs.
  await page.mouse.move(first.x + 20, first.y - 6);
  await page.mouse.down();
  for (const [x, y] of [
    [first.x + 260, first.y - 6],
    [last.x + 260, last.y + 6],
    [last.x + 20, last.y + 6],
  ] as const)
    await page.mouse.move(x, y, { steps: 4 });
  await expect.poll(() => page.locator(".quote-card").count()).toBe(0);
  await page.mouse.up();
  await page.locator(".selection").waitFor();
  await shown(page, "6 selected");
  await expect.poll(() => page.locator(".quote-card").count()).toBe(0);
  await shoot(page, "explore-lasso-first-picture-light-en");
  expect([await axeFaults(page), errors]).toEqual([[], []]);
  await page.context().close();
});

it("several are selected by a rectangle, counted by kind, lined up, dragged and hidden as one step each", async () => {
  await opened(lithium, wide, async (page) => {
    const { x, y } = await nodePlace(page, "Resource:lithium");
    await page.mouse.dblclick(x, y);
    await shown(page, "15ノード");
    await page.locator(".canvas").focus();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "四角で選択" }).click();
    await page.locator('.canvas[data-tool="rectangle"]').waitFor();
    const box = await page.locator(".canvas").boundingBox();
    if (!box) throw new Error("no canvas");
    await page.mouse.move(box.x + 60, box.y + 5);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 5, box.y + box.height - 5, { steps: 4 });
    await shoot(page, "explore-rectangle-light-ja");
    await page.mouse.up();
    await page.locator(".selection").waitFor();
    await expect
      .poll(() => page.locator(".kind").allTextContents())
      .toEqual(["強化策2これだけを選択", "資源・製品3これだけを選択", "国10これだけを選択"]);
    await page.getByRole("button", { name: "国 10 これだけを選択" }).click();
    await shown(page, "10件選択");
    await shoot(page, "explore-selection-light-ja");
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "左にそろえる" }).click();
    const aligned = await positions(page);
    const countries = Object.keys(aligned).filter((key) => key.startsWith("Country:"));
    const lefts = await page.evaluate((keys) => {
      const { cy } = (document.querySelector(".canvas") as unknown as { explorer: { cy: Cy } }).explorer;
      return keys.map((key) => Math.round(cy.getElementById(key).position("x") - cy.getElementById(key).width() / 2));
    }, countries);
    expect(new Set(lefts).size).toBe(1);
    await dragBy(page, countries[0] ?? "", 60, -30);
    const dragged = await positions(page);
    expect(countries.map((key) => dragged[key]?.x)).toEqual(countries.map((key) => (aligned[key]?.x ?? 0) + 60));
    await page.keyboard.press("Control+z");
    await expect.poll(() => positions(page)).toEqual(aligned);
    await page.getByRole("button", { name: "ほかをすべて隠す" }).click();
    await page.locator(".hidden-button").waitFor();
    await expect.poll(() => page.locator(".hidden-button").textContent()).toContain("非表示");
    await page.keyboard.press("Control+z");
    await page.getByRole("button", { name: "図から外す" }).click();
    await shown(page, "5ノード");
  });
});

interface Cy {
  getElementById(key: string): { position(axis: "x"): number; width(): number };
}

async function dragBy(page: Page, key: string, x: number, y: number) {
  const at = await nodePlace(page, key);
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + x / 2, at.y + y / 2, { steps: 3 });
  await page.mouse.move(at.x + x, at.y + y, { steps: 3 });
  await page.mouse.up();
}

it("the keyboard opens the menu, walks it, leaves it, expands, collapses and selects", async () => {
  await opened(`${lithium}&s=node:Resource:lithium`, { ...wide, scheme: "dark", language: "en" }, async (page) => {
    await page.locator(".canvas").focus();
    // A key that is quicker than the code of the commands is heard all the same.
    await page.keyboard.press("Shift+F10");
    await page.locator(".context-menu").waitFor();
    for (const key of ["ArrowDown", "ArrowDown", "Home", "End", "ArrowDown", "ArrowUp"]) await page.keyboard.press(key);
    await expect.poll(() => page.locator(":focus .menu-name").textContent()).toBe("Open as Cypher in the editor");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".context-menu").count()).toBe(0);
    await expect.poll(() => focused(page)).toContain("canvas");
    await page.keyboard.press("Enter");
    await shown(page, "15 nodes");
    await page.keyboard.press("Control+a");
    await shown(page, "15 selected");
    await page.keyboard.press("ContextMenu");
    await page.locator(".context-menu").waitFor();
    await shoot(page, "explore-several-dark-en");
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.locator(".right-panel").waitFor({ state: "detached" });
    const { x, y } = await nodePlace(page, "Resource:lithium");
    await page.mouse.click(x, y);
    await page.locator(".details .identity-name", { hasText: "Lithium" }).first().waitFor();
    await page.waitForTimeout(600);
    await page.reload();
    await nodeAppears(page, "Country:AUS");
    await page.locator(".canvas").focus();
    await page.keyboard.press("Shift+Enter");
    await page.locator(".toast").waitFor();
    await shown(page, "1 node,");
  });
});
