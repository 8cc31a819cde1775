import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFaults } from "./axe.ts";
import { openPage, shoot } from "./browser.ts";
import { nodePlace, positions } from "./canvas.ts";
import { fillWithDatasets } from "./graph.ts";
import { withApp } from "./with-app.ts";

const running = withApp(fillWithDatasets);

const wide = { width: 1440, height: 900, scheme: "light", language: "en" } as const;

async function opened(look: Parameters<typeof openPage>[1], hash: string, use: (page: Page) => Promise<void>) {
  const { page, errors } = await openPage(running().browser, look);
  await page.goto(`${running().app.url}${hash}`);
  await page.locator(".canvas").waitFor();
  await use(page);
  expect(errors).toEqual([]);
  await page.context().close();
}

const hop = (page: Page) => page.locator(".path-steps-head span").first().textContent();

it("how Commerce is connected to China: asked for, read hop by hop, copied, put away", async () => {
  await opened(wide, "", async (page) => {
    await page.getByRole("button", { name: "How is Commerce connected to China?" }).click();
    await expect.poll(async () => Object.keys(await positions(page)).length, { timeout: 10_000 }).toBe(9);
    const before = await positions(page);
    const from = await nodePlace(page, "Agency:doc");
    await page.mouse.click(from.x, from.y);
    await page.getByRole("button", { name: "Find paths" }).click();
    await page.getByRole("combobox", { name: "To" }).fill("China");
    await page
      .getByRole("option", { name: /^China/ })
      .first()
      .click();
    await page.locator(".way").first().waitFor();
    await expect
      .poll(() => page.locator(".path-title .path-end").allTextContents())
      .toEqual(["Commerce (DOC)", "China"]);
    await expect.poll(() => page.locator(".way-text").first().textContent()).toBe("4 hops via Rare earths");
    await expect.poll(() => hop(page)).toBe("hop 1 of 4");
    await page.getByRole("button", { name: "Next hop" }).click();
    await expect.poll(() => hop(page)).toBe("hop 2 of 4");
    const current = page.locator(".hop-step[aria-current=step]");
    await current.locator("mark", { hasText: "ネオジム電池" }).waitFor();
    await expect.poll(() => current.locator(".basis-chip").textContent()).toBe("Source says so");
    await expect.poll(() => current.locator(".step-caution").textContent()).toContain("電池");
    const after = await positions(page);
    expect(Object.fromEntries(Object.keys(before).map((key) => [key, after[key]]))).toEqual(before);
    await shoot(page, "paths-light-en");
    expect(await axeFaults(page)).toEqual([]);
    await page.locator(".canvas").press("]");
    await expect.poll(() => hop(page)).toBe("hop 3 of 4");
    await expect.poll(() => page.url(), { timeout: 5_000 }).toContain("p=3,");
    await page.reload();
    await page.locator(".way").first().waitFor();
    expect([await hop(page), await page.locator(".way input").first().isChecked()]).toEqual(["hop 3 of 4", true]);
    await page.locator(".way input").nth(1).check();
    await expect.poll(() => hop(page)).toBe("hop 1 of 5");
    await page.getByRole("button", { name: "Close the paths" }).click();
    await expect.poll(() => page.locator(".paths").count()).toBe(0);
  });
});

it("no path says what to change, and changing it finds one; another end is found in the panel", async () => {
  await opened({ ...wide, language: "ja", scheme: "dark" }, "#v=overview&s=node:Agency:doc", async (page) => {
    await page.getByRole("button", { name: "経路を探す" }).click();
    await page.getByRole("combobox", { name: "終点" }).fill("リチウム");
    await page.locator(".end-hit", { hasText: "リチウム" }).first().click();
    await page.locator(".way").first().waitFor();
    await shoot(page, "paths-first-picture-dark-ja");
    expect(await axeFaults(page)).toEqual([]);
    await page.locator(".path-options select").first().selectOption("1");
    await page.locator(".path-none").waitFor();
    await expect.poll(() => page.locator(".path-none p").first().textContent()).toBe("1ホップまでの経路はありません。");
    await page.getByRole("button", { name: "3ホップまで探す" }).click();
    await page.locator(".path-none, .way").first().waitFor();
    await expect.poll(() => page.locator(".path-options select").first().inputValue()).toBe("3");
  });
});

it("on a phone the paths are a sheet", async () => {
  await opened({ ...wide, width: 390, height: 844, touch: true }, "#v=overview&s=node:Agency:doc", async (page) => {
    await page.locator(".sheet-handle").press("Enter");
    await page.getByRole("button", { name: "Find paths" }).click();
    await page.getByRole("combobox", { name: "To" }).fill("China");
    await page
      .getByRole("option", { name: /^China/ })
      .first()
      .click();
    await page.locator(".way").first().waitFor();
    await shoot(page, "paths-phone-light-en");
    expect(await axeFaults(page)).toEqual([]);
  });
});

it("the schema shows what there is, filters the canvas and brings samples as a step that can be undone", async () => {
  await opened(wide, "", async (page) => {
    await page.getByRole("button", { name: "Schema" }).click();
    await page.locator(".schema-label").first().waitFor();
    await expect.poll(() => page.locator(".schema-label").count()).toBe(10);
    await page.locator(".schema-row", { hasText: "Country" }).first().click();
    await expect.poll(() => page.locator(".schema-counts").textContent()).toBe("44 in the database · 6 on the canvas");
    await page.getByRole("button", { name: "Filter out" }).click();
    await expect.poll(() => page.getByRole("button", { name: "Show again" }).count()).toBe(1);
    await page.getByRole("button", { name: "Show again" }).click();
    await shoot(page, "schema-light-en");
    expect(await axeFaults(page)).toEqual([]);
    await page.locator(".schema-row", { hasText: "Instrument" }).first().click();
    await page.getByRole("button", { name: "Load 25 of 63" }).click();
    await page.locator(".schema-counts", { hasText: "25 on the canvas" }).waitFor();
    await page.getByRole("button", { name: "Load 25 more" }).click();
    await page.locator(".schema-counts", { hasText: "50 on the canvas" }).waitFor();
    await page.keyboard.press("Control+z");
    await page.locator(".schema-counts", { hasText: "25 on the canvas" }).waitFor();
    await page.locator(".schema-find").fill("usd");
    await expect
      .poll(() => page.locator(".schema-row-name").allTextContents(), { timeout: 5_000 })
      .toContain("Funding");
  });
});
