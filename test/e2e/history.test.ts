import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { Explorer } from "../../client/graph/explorer.ts";
import { axeFaults } from "./axe.ts";
import { type Look, openPage, shoot } from "./browser.ts";
import { nodeAppears, nodePlace, positions } from "./canvas.ts";
import { fillWithDatasets } from "./graph.ts";
import { withApp } from "./with-app.ts";

const running = withApp(fillWithDatasets);
const lithium = "Resource:lithium";

/** Opens what is around lithium; the page must end with no error in its console and with no dialog. */
async function aroundLithium(look: Look, use: (page: Page) => Promise<void>): Promise<void> {
  const { page, errors } = await openPage(running().browser, look);
  page.on("dialog", (dialog) => {
    errors.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${running().app.url}#v=explore&n=0,0,f,${lithium}&n=160,40,,Country:CHN&n=-160,40,,Measure:m31`);
  await nodeAppears(page, "Country:CHN");
  // The commands are fetched when the first picture stands.
  await page.waitForTimeout(2000);
  await use(page);
  expect(errors).toEqual([]);
  await page.context().close();
}

const clickNode = async (page: Page, key: string) => {
  const { x, y } = await nodePlace(page, key);
  await page.mouse.click(x, y);
  await page.waitForFunction((wanted) => {
    const host = document.querySelector(".canvas") as unknown as { explorer: Explorer };
    return host.explorer.state.value.selected?.key === wanted;
  }, key);
};
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

it("the history names each step, shows and copies its Cypher, jumps, and says what undo takes back", async () => {
  await aroundLithium({ width: 1440, height: 900, scheme: "light", language: "en" }, async (page) => {
    await clickNode(page, lithium);
    await page.keyboard.press("Enter");
    await nodeAppears(page, "Country:CHL");
    await clickNode(page, "Country:CHN");
    await page.keyboard.press("Delete");
    await page.getByRole("button", { name: "History", exact: true }).click();
    const steps = page.locator(".step-name");
    await steps.nth(2).waitFor();
    await expect
      .poll(() => steps.allTextContents())
      .toEqual(["Open a picture from its address", "Expand Lithium", "Hide China"]);
    await page.getByRole("button", { name: "Cypher of “Expand Lithium”" }).click();
    await expect
      .poll(() => page.locator(".statement code").textContent())
      .toContain("MATCH (start:Resource)\nWHERE start.id = $key");
    await page.getByRole("button", { name: "Copy with parameters" }).click();
    await page.getByText("Cypher copied").waitFor();
    await expect.poll(() => clipboard(page)).toMatch(/^:param key => "lithium";\n\nMATCH \(start:Resource\)/);
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, "history-en");
    await steps.nth(0).click();
    await page.waitForFunction(() => document.querySelectorAll(".steps .undone").length === 2);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".step[aria-current=step] .step-name").textContent()).toBe("Expand Lithium");
    await page.keyboard.press("Control+z");
    await page.getByText("Undone: expand Lithium").waitFor();
    await page.keyboard.press("Control+Shift+z");
    await page.getByText("Done again: expand Lithium").waitFor();
  });
});

it("what is on the canvas is found while typing; search adds one after the other, or all, and says what is here", async () => {
  await aroundLithium({ width: 1440, height: 900, scheme: "dark", language: "ja" }, async (page) => {
    await page.keyboard.press("Control+f");
    await page.locator(".find-bar input").fill("ﾘﾁｳﾑ");
    await page.getByText("1件", { exact: true }).waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".details h2").waitFor();
    await expect.poll(() => page.locator(".find-bar output").textContent()).toBe("1件中1件目");
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, "find-ja-dark");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".find-bar").count()).toBe(0);
    await page.keyboard.press("Control+k");
    await page.locator(".palette input").fill("lithium");
    await page.locator("#add-all").waitFor();
    const rows = page.locator(".option.hit");
    const missing = rows.filter({ hasNot: page.locator(".here") });
    const before = await missing.count();
    await expect.poll(() => page.locator("#hit-0 mark").first().textContent()).toMatch(/lithium/i);
    await missing.first().locator(".option-add").click();
    await page.getByText("1個のノードを追加しました").waitFor();
    await expect.poll(() => missing.count()).toBe(before - 1);
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, "search-ja-dark");
    await page.locator("#add-all").click();
    await page.getByText("追加しました").waitFor();
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await page.waitForFunction(() => document.querySelector(".canvas")?.getAttribute("aria-label")?.includes("3"));
  });
});

it("notes are written in place, moved, kept by the address and deleted; markup in them stays text", async () => {
  const words = "Refining: <script>alert(1)</script>\nsecond line";
  await aroundLithium({ width: 1440, height: 900, scheme: "light", language: "en" }, async (page) => {
    const note = page.locator(".note-text");
    await clickNode(page, lithium);
    await page.keyboard.press("Shift+N");
    await page.locator(".note textarea").fill(words);
    await page.keyboard.press("Escape");
    await expect.poll(() => note.textContent()).toBe(words);
    const nodes = await positions(page);
    const at = async () => (await note.boundingBox()) ?? { x: 0, y: 0 };
    const from = await at();
    await page.mouse.move(from.x + 20, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y + 50, { steps: 4 });
    await page.mouse.up();
    await page.waitForTimeout(400);
    const moved = await at();
    expect([Math.round(moved.x - from.x), Math.round(moved.y - from.y)]).toEqual([40, 40]);
    await expect.poll(() => positions(page)).toEqual(nodes);
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, "notes-en");
    await page.reload();
    await note.waitFor();
    await expect.poll(() => note.textContent()).toBe(words);
    await note.focus();
    await page.keyboard.press("Delete");
    await expect.poll(() => note.count()).toBe(0);
    await page.locator(".canvas").focus();
    await page.keyboard.press("Control+z");
    await page.getByText(/^Undone: delete the note Refining/).waitFor();
    await expect.poll(() => note.textContent()).toBe(words);
  });
});
