import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFaults } from "./axe.ts";
import { type Look, openPage, shoot } from "./browser.ts";
import { nodeAppears, positions } from "./canvas.ts";
import { world } from "./foreign-world.ts";
import { fillWithForeign } from "./graph.ts";
import { withApp } from "./with-app.ts";

const running = withApp(fillWithForeign);
const desk: Look = { width: 1440, height: 900, scheme: "light", language: "en" };

/** A page that fails the test for any error of its own and for any dialog that a value of the database opens. */
async function open(look: Look) {
  const { page, errors } = await openPage(running().browser, look);
  page.on("dialog", (dialog) => {
    errors.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(running().app.url);
  await nodeAppears(page, world.hub);
  await page.waitForTimeout(1200);
  return { page, errors };
}

/** Searches, and goes to the first hit once it is the one expected. */
async function find(page: Page, text: string, hit: RegExp): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.locator(".palette input").fill(text);
  await expect.poll(() => page.locator("#hit-0 .option-name").textContent()).toMatch(hit);
  await page.keyboard.press("Enter");
  await page.waitForTimeout(1500);
}

const details = (page: Page) => page.getByRole("complementary", { name: "Details" });

it.each([
  { ...desk, language: "ja" },
  { ...desk, scheme: "dark" },
  { ...desk, language: "ja", width: 390, height: 844, touch: true },
] as Look[])("a world that no lens knows shows itself from its schema: $width px, $language, $scheme", async (look) => {
  const { page, errors } = await open(look);
  await shoot(page, `world-${look.width}-${look.language}`);
  await expect.poll(() => page.locator(".truncated-notice strong").textContent()).toMatch(/3,000/);
  if (look.width > 900) {
    const names = await page.locator(".facet-name").allTextContents();
    expect(names.slice(0, 5)).toEqual(["Ship", "v1.Cargo", "Odd`Label", "⚓ Crew", "Port of Call"]);
  }
  expect(await axeFaults(page)).toEqual([]);
  expect(errors).toEqual([]);
  await page.context().close();
});

it("its hub gives 200 neighbours at a time, says so, and nothing that stood moves", async () => {
  const { page, errors } = await open(desk);
  await find(page, "Great Harbour", /^Great Harbour$/);
  const before = await positions(page);
  await page.locator(".canvas").focus();
  await page.keyboard.press("Enter");
  await page.locator(".truncated-notice", { hasText: "2,000" }).waitFor();
  await page.waitForTimeout(1500);
  const after = await positions(page);
  expect(after).toMatchObject(before);
  expect(Object.keys(after).length - Object.keys(before).length).toBe(200);
  await shoot(page, "world-hub");
  await page.locator(".truncated-notice").getByRole("button", { name: /more/ }).click();
  await page.waitForFunction((count) => {
    const host = document.querySelector(".canvas") as unknown as { explorer: { cy: { nodes(): { length: number } } } };
    return host.explorer.cy.nodes().length === count;
  }, Object.keys(after).length + 200);
  await expect.poll(() => positions(page)).toMatchObject(after);
  expect(await axeFaults(page)).toEqual([]);
  expect(errors).toEqual([]);
  await page.context().close();
});

it("values of every type are told in words, markup stays text, a label is filtered and the table has it all", async () => {
  const { page, errors } = await open(desk);
  await find(page, "script", /<script>alert\(1\)<\/script>/);
  await details(page).getByText("a.b c").waitFor();
  await shoot(page, "world-markup");
  await find(page, "9007199254740994", /./);
  await shoot(page, "world-types");
  const text = (await details(page).textContent()) ?? "";
  expect(text).toContain("9,007,199,254,740,994");
  expect(text).not.toContain("[object");
  expect(text).not.toContain("$type");
  expect(await axeFaults(page)).toEqual([]);
  await page.locator(".facet-name", { hasText: "Odd`Label" }).click();
  await page.getByRole("button", { name: "Table", exact: true }).click();
  await page.getByRole("row").nth(3).waitFor();
  await page.waitForTimeout(500);
  await shoot(page, "world-table");
  expect(await axeFaults(page)).toEqual([]);
  expect(errors).toEqual([]);
  await page.context().close();
});
