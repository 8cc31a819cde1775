import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import type { Explorer } from "../../client/graph/explorer.ts";
import { axeFaults } from "./axe.ts";
import { type Look, openPage, shoot } from "./browser.ts";
import { nodeAppears } from "./canvas.ts";
import { fillWithDatasets } from "./graph.ts";
import { withApp } from "./with-app.ts";

const running = withApp(fillWithDatasets);
const desktop = { width: 1440, height: 900, scheme: "light", language: "en" } as const;
const partners = [
  "MATCH (c:Country)-[s:SUPPLIES_US]->(r:Resource)<-[:CONCERNS]-(m:Measure)",
  "WHERE s.percent >= 40",
  "RETURN m, r, c, s.percent AS percent ORDER BY percent DESC",
].join("\n");

interface Desk {
  page: Page;
  answer: Locator;
  /** Writes a query in the place of what stands in the editor. */
  write: (query: string) => Promise<void>;
  run: (query: string) => Promise<void>;
}

/** Opens the researcher's desk; the page must end with no error but refusals in its console. */
async function withDesk(look: Look, use: (desk: Desk) => Promise<void>): Promise<void> {
  const { page, errors } = await openPage(running().browser, look);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(running().app.url);
  await page.waitForFunction(() => {
    const host = document.querySelector(".canvas") as unknown as { explorer?: Explorer } | null;
    return host?.explorer?.state.value.nodes;
  });
  await page.getByRole("button", { name: "Cypher", exact: true }).first().click();
  const editor = page.locator(".cm-content");
  await editor.waitFor();
  const write = async (query: string) => {
    await editor.click();
    await page.keyboard.press("Control+a");
    // Chromium gives what replaces coloured text a style attribute, which the page's security policy blocks.
    await page.keyboard.press("Delete");
    await page.keyboard.insertText(query);
    await page.keyboard.press("Escape");
  };
  const run = async (query: string) => {
    await write(query);
    await page.keyboard.press("Control+Enter");
  };
  await use({ page, answer: page.locator(".answer"), write, run });
  expect(errors.filter((error) => !/status of 422/.test(error))).toEqual([]);
  await page.context().close();
}

const cells = (answer: Locator, column: number) =>
  answer.locator(`.answer-table tbody td:nth-child(${column})`).allInnerTexts();
const amounts = (page: Page) =>
  page.evaluate(() => {
    const { state } = (document.querySelector(".canvas") as unknown as { explorer: Explorer }).explorer;
    return { nodes: state.value.nodes, edges: state.value.edges, canUndo: state.value.canUndo };
  });

it("a query runs, its answer sorts up, down and not at all, and is walked cell by cell", async () => {
  await withDesk(desktop, async ({ page, answer, run }) => {
    await answer.getByText("Nothing has been run yet.").waitFor();
    await expect.poll(() => answer.locator(".answer-example").count()).toBe(3);
    await run(partners);
    await answer.getByText(/^8 rows/).waitFor();
    const falling = await cells(answer, 4);
    expect(falling.map(Number)).toEqual(falling.map(Number).toSorted((a, b) => b - a));
    const head = answer.getByRole("button", { name: "percent" });
    await head.click();
    await answer.locator("[aria-sort=ascending]").waitFor();
    await expect.poll(() => cells(answer, 4)).toEqual(falling.toReversed());
    await head.click();
    await answer.locator("[aria-sort=descending]").waitFor();
    await head.click();
    await expect.poll(() => answer.locator("[aria-sort]").count()).toBe(0);
    await answer.locator("td[tabindex='0']").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("End");
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    const value = answer.locator(".answer-value");
    await value.getByRole("heading", { name: "m, row 2" }).waitFor();
    await expect.poll(() => value.locator("pre").textContent()).toContain('"labels": ["Measure"]');
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, "query-answer-en");
    await page.keyboard.press("Escape");
    await expect.poll(() => value.count()).toBe(0);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.parentElement?.getAttribute("data-row")))
      .toBe("1");
  });
});

it("an answer joins the canvas, takes its place or gets a fresh one; each is one step that is undone", async () => {
  await withDesk(desktop, async ({ page, answer, run }) => {
    await run(partners);
    await answer.getByText(/^8 rows/).waitFor();
    await answer.getByRole("tab", { name: "Graph" }).click();
    await answer.getByText("10 nodes and 0 relationships can be drawn.").waitFor();
    await answer.getByRole("button", { name: /^Only this result/ }).click();
    await page.getByText(/^10 nodes and \d+ relationships are on the canvas$/).waitFor();
    expect((await amounts(page)).nodes).toBe(10);
    await run("MATCH (c:Country {id: 'AUS'})-[s:SUPPLIES_US]->(r:Resource) RETURN c, s, r LIMIT 1");
    await answer.getByText(/^1 row/).waitFor();
    await answer.getByRole("tab", { name: "Graph" }).click();
    await answer.getByLabel(/Relationships among/).uncheck();
    await answer.getByRole("button", { name: /^Add to the canvas/ }).click();
    await nodeAppears(page, "Country:AUS");
    const joined = await amounts(page);
    await answer.getByRole("button", { name: /^Replace the canvas/ }).click();
    await expect.poll(async () => (await amounts(page)).nodes).toBe(2);
    expect((await amounts(page)).edges).toBe(1);
    await page.locator(".canvas").focus();
    await page.keyboard.press("Control+z");
    await expect.poll(() => amounts(page)).toEqual(joined);
    await page.getByRole("button", { name: "History", exact: true }).first().click();
    const names = page.locator(".step-name");
    await names.nth(1).waitFor();
    expect((await names.allTextContents()).slice(0, 2)).toEqual([
      "First picture",
      `Answer of a query: ${partners.split("\n")[0]?.slice(0, 59)}…`,
    ]);
    await page
      .getByRole("button", { name: /^Cypher of “Answer of a query/ })
      .first()
      .click();
    await expect.poll(() => page.locator(".statement code").textContent()).toBe(partners);
    await page.getByRole("button", { name: "Open in the editor" }).click();
    await expect.poll(() => page.locator(".cm-content").textContent()).toContain("WHERE s.percent >= 40");
  });
});

it("what is cut, refused, empty or cancelled is said, with what to do", async () => {
  await withDesk({ ...desktop, scheme: "dark" }, async ({ page, answer, run }) => {
    await answer.getByRole("button", { name: /at most 10,000 rows/ }).click();
    await page.locator(".answer-limits-menu select").first().selectOption("100");
    await page.keyboard.press("Escape");
    await run("UNWIND range(1, 400) AS i RETURN i");
    await answer.getByText(/Cut at 100 rows: there are more/).waitFor();
    await answer.getByRole("button", { name: "Run with 500 rows" }).click();
    await answer.getByText(/^400 rows/).waitFor();
    await run("CREATE (n) RETURN n");
    await answer.getByText("Instead").waitFor();
    await expect.poll(() => answer.getByText(/^400 rows/).count()).toBe(1);
    await run("MATCH (n:Mesure) RETURN n");
    await answer.getByText("No node has the label Mesure").waitFor();
    await answer.getByText("No rows.").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, "query-answer-states-dark");
    await run("UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a + b < 0 RETURN a");
    await answer.getByText("Running").waitFor();
    await answer.getByRole("button", { name: "Cancel" }).click();
    await expect.poll(() => answer.getByText("Running").count()).toBe(0);
    await run("RETURN 'after it' AS text");
    await answer.getByText("after it").waitFor();
  });
});

it("a plan is drawn, walked by keys, kept and compared in a table", async () => {
  await withDesk({ ...desktop, language: "ja" }, async ({ page, answer, write }) => {
    await write(partners);
    await answer.getByRole("tab", { name: "実行計画" }).click();
    await answer.getByText(/クエリを実行し、各段の仕事を数えます/).waitFor();
    await answer.getByRole("button", { name: "実行して測る" }).click();
    const steps = answer.getByRole("treeitem");
    await steps.first().waitFor();
    await expect.poll(() => answer.getByText(/最も重い：DBヒットの/).count()).toBe(1);
    await answer.locator("[role=treeitem][tabindex='0']").focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-level"))).toBe("2");
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, "query-plan-ja");
    await answer.getByRole("button", { name: "比べるために残す" }).click();
    await write(partners.replace(">= 40", ">= 40 AND m.id = 'm31'"));
    await answer.getByRole("button", { name: "実行して測る" }).click();
    await answer.locator(".plan-compare tfoot").waitFor();
    await expect.poll(() => answer.locator(".plan-compare tr.only").count()).toBeGreaterThan(0);
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, "query-compare-ja");
  });
});
