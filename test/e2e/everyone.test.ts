import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { Explorer } from "../../client/graph/explorer.ts";
import { axeFaults } from "./axe.ts";
import { type Look, openPage, shoot } from "./browser.ts";
import { nodeAppears } from "./canvas.ts";
import { fillWithDatasets } from "./graph.ts";
import { withApp } from "./with-app.ts";

const running = withApp(fillWithDatasets);
const three =
  "#v=explore&n=0,0,f,Resource:lithium&n=160,40,,Country:CHN&n=-160,40,,Measure:m31&s=node:Resource:lithium";
const wide = { width: 1440, height: 900, scheme: "light", language: "en" } as const;

/** Opens a view whose commands are there; the page must end with no error in its console. */
async function opened(look: Look, use: (page: Page) => Promise<void>, hash = three): Promise<void> {
  const { page, errors } = await openPage(running().browser, look);
  await page.goto(`${running().app.url}${hash}`);
  await nodeAppears(page, "Country:CHN");
  await page.locator(".canvas-tools").waitFor({ state: "attached" });
  await page.waitForTimeout(2200);
  await page.locator(".canvas").focus();
  await use(page);
  expect(errors).toEqual([]);
  await page.context().close();
}

const said = (page: Page) => page.locator(".app > .unseen[role=status]").textContent();
const onCanvas = (page: Page) => page.evaluate(() => document.activeElement?.classList.contains("canvas"));
const state = (page: Page) =>
  page.evaluate(() => {
    const { explorer } = document.querySelector(".canvas") as unknown as { explorer: Explorer };
    const { nodes, hidden, selection, layout, notes } = explorer.state.value;
    return { nodes, hidden, selection: selection.length, layout, notes: notes.map(({ text }) => text) };
  });

/** A state of the page: the keys that lead there, what is there then, and the keys that lead back to the canvas. */
interface Place {
  name: string;
  keys: string[];
  /** Waited for before more keys. */
  first?: string;
  more?: string[];
  typed?: string;
  there: string;
  back: string[];
}

const places: Place[] = [
  { name: "details", keys: [], there: ".details h2", back: [] },
  { name: "menu", keys: ["Shift+F10"], there: ".context-menu", back: ["Escape"] },
  {
    name: "by kind",
    keys: ["Shift+F10"],
    first: "[role=menuitem]:focus",
    more: ["ArrowDown", "Enter"],
    there: "[role=menuitemcheckbox]",
    back: ["Escape"],
  },
  { name: "edge", keys: ["]"], there: ".details .evidence, .details blockquote", back: ["["] },
  { name: "selection", keys: ["Control+a"], there: ".selection h2", back: [] },
  { name: "paths", keys: ["p"], there: ".path-found", back: ["Escape"] },
  { name: "style", keys: ["Shift+S"], there: ".style-panel h2:focus", back: ["Escape"] },
  { name: "history", keys: ["Shift+Z"], there: ".history .step:focus", back: ["Escape"] },
  { name: "find", keys: ["/"], typed: "li", there: ".find-bar input:focus", back: ["Escape"] },
  { name: "note", keys: ["Shift+N"], there: ".note textarea:focus", back: ["x", "Escape"] },
  { name: "layouts", keys: ["Shift+L"], there: ".layout-menu button:focus", back: ["Escape"] },
  { name: "table", keys: ["t"], there: ".drawer [role=grid] :focus", back: ["Escape"] },
  { name: "sources", keys: ["s"], there: ".drawer h3, .drawer .source-text", back: ["Escape"] },
  { name: "search", keys: ["Control+k"], typed: "lithium", there: "#hit-0", back: ["Escape"] },
  { name: "help", keys: ["?"], there: ".help-sheet", back: ["Escape"] },
];

async function follow(page: Page, { keys, first, more = [], typed, there }: Place): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
  if (first) await page.locator(first).waitFor();
  for (const key of more) await page.keyboard.press(key);
  if (typed) await page.keyboard.type(typed, { delay: 30 });
  await page.locator(there).first().waitFor();
}

/** Light and English, dark and Japanese take turns. */
for (const [turn, look] of [wide, { ...wide, scheme: "dark", language: "ja" } as const].entries()) {
  it(`every panel opens, is sound and gives the focus back by keyboard alone (${look.scheme}, ${look.language})`, async () => {
    await opened(look, async (page) => {
      const faults: string[] = [];
      for (const place of places.filter((_, at) => at % 2 === turn)) {
        await follow(page, place);
        faults.push(...(await axeFaults(page)).map((fault) => `${place.name}: ${fault}`));
        for (const key of place.back) await page.keyboard.press(key);
        await expect.poll(async () => [place.name, await onCanvas(page)]).toEqual([place.name, true]);
      }
      expect(faults).toEqual([]);
      await page.keyboard.press("Control+a");
      await page.locator(".selection h2").waitFor();
      await page.keyboard.press("F6");
      await expect.poll(() => page.evaluate(() => document.activeElement?.closest(".right-panel") !== null)).toBe(true);
      await page.keyboard.press("Shift+F6");
      await expect.poll(() => onCanvas(page)).toBe(true);
    });
  });
}

it("a screen reader hears nodes with kind and place, relationships with ends and basis, steps and kinds selected", async () => {
  await opened(wide, async (page) => {
    const heard: (string | null)[] = [];
    for (const key of ["]", "Enter", "ArrowLeft", "Enter", "Control+a"]) {
      const before = await said(page);
      await page.keyboard.press(key);
      await page.waitForFunction(
        (old) => document.querySelector(".app > .unseen[role=status]")?.textContent !== old,
        before,
      );
      heard.push(await said(page));
    }
    expect(heard).toEqual([
      expect.stringMatching(/^China – produces \(.+\) – Lithium\. Another document\. 1 of 3 relationships of Lithium$/),
      "China, Country. 2 relationships here, 13 more not here, node 3 of 3",
      "Lithium, Resource. 3 relationships here, 28 more not here, node 1 of 3",
      "Expand Lithium. 15 nodes, 33 relationships",
      "15 selected: Countries 10, Resources and products 3, Measures 2",
    ]);
  });
});

it("the picture comes back whole after a reload, also with a note half written and without the browser's storage", async () => {
  await opened(wide, async (page) => {
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Shift+N");
    await page.locator(".note textarea").waitFor();
    await page.keyboard.type("half a thought", { delay: 20 });
    const selected = { nodes: 3, hidden: 0, selection: 3, layout: "force", notes: ["half a thought"] };
    await page.reload();
    await page.locator(".note-text").waitFor();
    await expect.poll(() => state(page)).toEqual(selected);
    await page.waitForURL(/&m=.*half/);
    await page.locator(".skip").focus();
    await page.keyboard.press("Enter");
    expect([await onCanvas(page), await state(page)]).toEqual([true, selected]);
    await page.evaluate(() => {
      const { explorer } = document.querySelector(".canvas") as unknown as { explorer: Explorer };
      const notes = Array.from({ length: 12 }, (_, at) => ({
        id: `x${at}`,
        text: "x".repeat(900),
        at: { x: at, y: 0 },
      }));
      explorer.desk.doings.step({ kind: "note" }, () => explorer.desk.stage.furnish({ notes }));
    });
    await page.waitForURL(/#kept=/);
    const address = page.url();
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await page.locator(".note-text").first().waitFor();
    expect((await state(page)).notes.length).toBe(12);
    await page.goBack();
    await page.locator(".note-text", { hasText: "half a thought" }).waitFor();
    const { page: other } = await openPage(running().browser, wide);
    await other.goto(address);
    await other.getByText("This picture was kept in another browser.").waitFor();
    await other.goto(`${running().app.url}/?again#v=explore&n=0,0,,Nothing:here&n=9,9,,Resource:lithium&l=tree`);
    await other.getByText("1 of 2 nodes of this picture are no longer in the database.").waitFor();
    expect((await state(other)).layout).toBe("tree");
    await other.context().close();
  });
});

it("what takes long says so after a moment, and Escape ends it", async () => {
  await opened(wide, async (page) => {
    let slow = true;
    await page.route(/\/api\/(nodes|paths|search|subgraph)/, async (route) => {
      if (slow) await new Promise((resolve) => setTimeout(resolve, 4000));
      await route.continue().catch(() => undefined);
    });
    await page.keyboard.press("Enter");
    await page.getByText("Loading: Lithium").waitFor({ timeout: 1500 });
    await page.keyboard.press("Escape");
    await page.locator(".loading-card").waitFor({ state: "detached" });
    await expect.poll(() => state(page)).toEqual({ nodes: 3, hidden: 0, selection: 1, layout: "force", notes: [] });
    await page.keyboard.press("Control+a");
    await page.keyboard.press("p");
    await page.getByText("Searching for paths …").waitFor({ timeout: 2500 });
    await page.keyboard.press("Escape");
    slow = false;
    await page.keyboard.press("Control+k");
    await page.locator(".palette input:focus").waitFor();
    await page.keyboard.type("lithium", { delay: 20 });
    await page.waitForTimeout(700);
    await page.locator("#add-all").waitFor();
    slow = true;
    await page.locator("#add-all").click();
    await page.getByText("Loading: lithium").waitFor({ timeout: 1500 });
    await page.keyboard.press("Escape");
    await page.locator(".loading-card").waitFor({ state: "detached" });
    expect((await state(page)).nodes).toBe(3);
  });
});

it("at 200 % and on a phone nothing is wider than the window", async () => {
  const small = { ...wide, width: 720, height: 450, language: "ja" } as const;
  const phone = { ...wide, width: 390, height: 844, scheme: "dark", touch: true } as const;
  for (const [name, look] of [["zoomed", small] as const, ["phone", phone] as const]) {
    await opened(look, async (page) => {
      const wider: string[] = [];
      for (const key of ["Shift+F10", "Shift+S", "Shift+Z", "t", "s", "Control+k", "?"]) {
        await page.keyboard.press(key);
        await page.waitForTimeout(500);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        if (width > look.width) wider.push(`${key}: ${width}`);
        await shoot(page, `everyone-${name}-${key.replace(/\W/g, "-")}`);
        await page.keyboard.press("Escape");
        await page.locator(".canvas").focus();
      }
      expect(wider).toEqual([]);
    });
  }
});
