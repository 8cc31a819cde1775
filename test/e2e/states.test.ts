import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { Explorer } from "../../client/graph/explorer.ts";
import { axeFaults } from "./axe.ts";
import { type Look, openPage } from "./browser.ts";
import { nodeAppears } from "./canvas.ts";
import { fillWithDatasets } from "./graph.ts";
import { withApp } from "./with-app.ts";

const running = withApp(fillWithDatasets);
const three = "#v=explore&n=0,0,f,Resource:lithium&n=160,40,,Country:CHN&n=-160,40,,Measure:m31";
const wide = { width: 1440, height: 900, scheme: "light", language: "en" } as const;
const phone = { width: 390, height: 844, scheme: "dark", language: "ja", touch: true } as const;

/** Opens a view of three nodes. */
async function opened(look: Look, use: (page: Page) => Promise<void>, hash = three): Promise<void> {
  const { page } = await openPage(running().browser, look);
  await page.goto(`${running().app.url}${hash}`);
  await nodeAppears(page, "Country:CHN");
  await page.locator(".canvas-tools").waitFor({ state: "attached" });
  await page.waitForTimeout(500);
  await use(page);
  await page.context().close();
}

type Host = Element & { explorer: Explorer };

/** Which of these elements lie over one another. */
function covering(page: Page, selectors: string[]): Promise<string[]> {
  return page.evaluate((all) => {
    const boxes = all.map((one) => [one, document.querySelector(one)?.getBoundingClientRect()] as const);
    return boxes.flatMap(([one, a], at) =>
      boxes
        .slice(at + 1)
        .filter(([, b]) => !a || !b || (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom))
        .map(([other]) => `${one} / ${other}`),
    );
  }, selectors);
}

it.each([wide, phone] as Look[])(
  "what is loading, the legend of values and what was cut stand beside each other: $width px",
  async (look) => {
    await opened(look, async (page) => {
      await page.evaluate(async () => {
        const { explorer } = document.querySelector(".canvas") as unknown as Host;
        await explorer.expand("Resource:lithium", { limit: 5 });
        const style = { of: "node", channel: "colour", property: "~all", scale: "sequential" } as const;
        const { doings, stage } = explorer.desk;
        doings.step({ kind: "style" }, () => stage.furnish({ styles: [style] }));
      });
      await page.locator(".value-legend").waitFor();
      await page.locator(".truncated-notice").waitFor();
      await page.route(/\/neighbours/, () => undefined);
      await page.locator(".truncated-notice .button").first().click();
      await page.locator(".loading-card").waitFor();
      expect(await covering(page, [".loading-card", ".value-legend", ".truncated-notice"])).toEqual([]);
      expect(await axeFaults(page)).toEqual([]);
      await page.locator(".loading-card .button").click({ timeout: 2000 });
      await page.locator(".loading-card").waitFor({ state: "detached" });
    });
  },
);

it("a phone counts what is in sight, says what is hidden over the canvas, and a tap lists it", async () => {
  await opened(phone, async (page) => {
    await page.evaluate(() =>
      (document.querySelector(".canvas") as unknown as Host).explorer.toggle("label", "Country"),
    );
    await page.locator(".title", { hasText: "2ノード・1関係" }).waitFor();
    const pill = page.locator(".hidden-button", { hasText: "非表示 3" });
    await pill.waitFor();
    expect(await covering(page, [".hidden-pill", ".canvas-tools", ".zoom-buttons"])).toEqual([]);
    await pill.tap();
    await page.locator("#hidden-list li", { hasText: "国" }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.evaluate(() =>
      (document.querySelector(".canvas") as unknown as Host).explorer.selectMany(["Measure:m31"]),
    );
    await page.locator(".sheet-details").waitFor();
    await pill.tap();
    await page.locator("#hidden-list li", { hasText: "国" }).waitFor();
  });
});

it("without a network a panel says so, can be closed, and fills in by itself when the network is back", async () => {
  await opened(wide, async (page) => {
    await page.waitForTimeout(1700);
    await page.locator(".canvas").focus();
    await page.context().setOffline(true);
    await page.locator(".strip").waitFor();
    await page.keyboard.press("t");
    const sign = page.locator(".drawer .coming", { hasText: "The server does not answer." });
    await sign.waitFor();
    await expect.poll(() => page.locator(".drawer .tab").count()).toBe(5);
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await sign.waitFor({ state: "detached" });
    await page.keyboard.press("t");
    await sign.getByRole("button", { name: "Close" }).click();
    await sign.waitFor({ state: "detached" });
    await page.keyboard.press("t");
    await page.keyboard.press("Shift+S");
    await page.locator(".right-panel .coming", { hasText: "The server does not answer." }).waitFor();
    await expect.poll(() => page.locator(".error-notice").count()).toBe(0);
    await page.context().setOffline(false);
    await page.locator(".drawer [role=grid]").waitFor();
    await page.locator(".right-panel .aside-head").waitFor();
    expect(
      await page
        .locator(".twin tr")
        .first()
        .evaluate((row) => getComputedStyle(row).display),
    ).toBe("grid");
  });
});

it.each([
  { ...wide, width: 844, height: 390, touch: true },
  { ...wide, width: 720, height: 450 },
] as Look[])("in a low window the details stand beside the graph, not over it: $width × $height", async (look) => {
  await opened(
    look,
    async (page) => {
      await page.locator(".sheet-details .details").waitFor();
      await page.waitForTimeout(400);
      const canvas = await page.locator(".canvas").boundingBox();
      expect(canvas?.height).toBeGreaterThan(look.height * 0.6);
      expect(canvas?.width).toBeGreaterThan(look.width * 0.5);
      expect(await covering(page, [".sheet", ".canvas-tools", ".zoom-buttons", ".phone-nav", ".top-bar"])).toEqual([]);
      expect(await axeFaults(page)).toEqual([]);
    },
    `${three}&s=node:Resource:lithium`,
  );
});

it("on a phone the tap that closes the menu presses nothing behind it", async () => {
  await opened(phone, async (page) => {
    await page.evaluate(() => {
      const { explorer } = document.querySelector(".canvas") as unknown as Host;
      explorer.asked.value = { key: "Country:CHN", x: 100, y: 100 };
    });
    const menu = page.locator(".context-menu");
    await menu.waitFor();
    const search = await page.locator(".top-bar .tools button").first().boundingBox();
    if (!search) throw new Error("the top bar has a search button");
    await page.touchscreen.tap(search.x + search.width / 2, search.y + search.height / 2);
    await menu.waitFor({ state: "detached" });
    await page.waitForTimeout(600);
    await expect.poll(() => page.locator(".palette, .coming").count()).toBe(0);
  });
});

it("on a phone every drawer is reached by the menu and closed by its button", async () => {
  await opened(phone, async (page) => {
    for (const name of ["表", "年表", "スキーマ", "出典"]) {
      await page.getByRole("button", { name: "メニュー" }).tap();
      await page.locator("#phone-menu").getByRole("button", { name, exact: true }).tap();
      const sheet = page.getByRole("region", { name, exact: true });
      const close = sheet.locator(".drawer-head").getByRole("button", { name: "閉じる" });
      await close.waitFor();
      await expect
        .poll(() => close.evaluate((button) => button.getBoundingClientRect().right))
        .toBeLessThanOrEqual(phone.width);
      await close.tap();
      await sheet.waitFor({ state: "detached" });
    }
  });
});

it("on a slow network the palette says that it is coming, Escape gives it up, and what is typed meanwhile is kept", async () => {
  await opened(wide, async (page) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/assets\/(SearchPalette|PathsPanel)/, async (route) => {
      await held;
      await route.continue();
    });
    await page.locator(".canvas").focus();
    await page.keyboard.press("Control+k");
    const sign = page.locator(".coming-over", { hasText: "Loading …" });
    await sign.getByRole("button", { name: "Cancel" }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await sign.waitFor({ state: "detached" });
    await page.keyboard.press("Control+k");
    await page.keyboard.type("lithium");
    await sign.getByRole("button", { name: "Cancel" }).waitFor();
    release();
    await page.locator(".palette input:focus").waitFor();
    await expect.poll(() => page.locator(".palette input").inputValue()).toBe("lithium");
  });
});

it("with forced colours bars, tools in use and selected rows are told apart", async () => {
  await opened(
    wide,
    async (page) => {
      await page.emulateMedia({ forcedColors: "active" });
      await page.getByRole("button", { name: "Table", exact: true }).click();
      await page.locator(".twin tr[aria-selected=true]").waitFor();
      await page.locator(".bar-shown").first().waitFor();
      const style = (selector: string, property: "backgroundColor" | "outlineStyle") =>
        page
          .locator(selector)
          .first()
          .evaluate((one, name) => getComputedStyle(one)[name], property);
      const ground = await style("body", "backgroundColor");
      expect(await style(".bar-shown", "backgroundColor")).not.toBe(ground);
      const tool = await style(".canvas-tools [aria-pressed=true]", "backgroundColor");
      expect(tool).not.toBe(await style(".canvas-tools [aria-pressed=false]", "backgroundColor"));
      expect(await style(".twin tr[aria-selected=true]", "outlineStyle")).toBe("solid");
    },
    `${three}&s=node:Resource:lithium`,
  );
});

it("with an empty database commands and help work, nothing pretends to be loading, and data show by themselves", async () => {
  const { page } = await openPage(running().browser, wide);
  let empty = true;
  const nothing = { datasets: [], labels: [], relationships: [], totals: { nodes: 0, relationships: 0 } };
  await page.route(/\/api\/(datasets|schema)$/, (route) =>
    empty ? route.fulfill({ json: nothing }) : route.continue(),
  );
  await page.goto(running().app.url);
  await page.getByText("The graph is empty").waitFor();
  await page.locator(".search-field", { hasText: "Nothing to find yet" }).waitFor();
  await page.locator(".canvas").waitFor();
  await expect.poll(() => page.locator("progress").count()).toBe(0);
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press("?");
  await page.locator(".help-sheet").waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".help-sheet").waitFor({ state: "detached" });
  await page.keyboard.press("Control+k");
  await page.locator(".palette input:focus").waitFor();
  await page.keyboard.type("Theme: Dark");
  await page.keyboard.press("Enter");
  await page.locator('html[data-theme="dark"]').waitFor();
  empty = false;
  await nodeAppears(page, "Measure:m31");
  await page.getByText("The graph is empty").waitFor({ state: "detached" });
  await page.context().close();
});
