import type { Page } from "playwright-core";
import { afterEach, expect, it } from "vitest";
import { axeFaults } from "./axe.ts";
import { openPage, shoot } from "./browser.ts";
import { fillWithDatasets } from "./graph.ts";
import { complete, editorText, mend, openDesk, write } from "./query-desk.ts";
import { withApp } from "./with-app.ts";

const running = withApp(fillWithDatasets);
const patience = { timeout: 20_000 };
const look = { width: 1440, height: 900, scheme: "light", language: "en" } as const;

let close = async () => {};
afterEach(() => close());

async function desk(more: Partial<Parameters<typeof openPage>[1]> = {}): Promise<{ page: Page; errors: string[] }> {
  const opened = await openPage(running().browser, { ...look, ...more });
  close = () => opened.page.context().close();
  await openDesk(opened.page, running().app.url);
  return opened;
}

const rows = (page: Page) => page.locator(".answer-side").getByText(/^\d+ rows?$/);
const tooltip = (page: Page) => page.locator(".cm-tooltip-lint");

it("a newcomer gets from nothing to the measures that lack a follow-up by suggestions alone", async () => {
  const { page, errors } = await desk();
  await complete(page, "M", "MATCH");
  await complete(page, "", "(m:Measure)");
  await complete(page, " W", "WHERE");
  await complete(page, "m.", "status");
  await complete(page, " = ", "'recommendation'");
  await complete(page, " A", "AND");
  await complete(page, "", "NOT EXISTS { … }");
  await complete(page, "", "(m)");
  await complete(page, "", "-[:FOLLOWED_BY]->()");
  await page.keyboard.press("End");
  await complete(page, " R", "RETURN");
  await complete(page, "", "m");
  await expect
    .poll(() => editorText(page))
    .toBe("MATCH (m:Measure) WHERE m.status = 'recommendation' AND NOT EXISTS { (m)-[:FOLLOWED_BY]->() } RETURN m");
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => rows(page).textContent()).toBe("3 rows");
  expect(errors).toEqual([]);
});

it("what is wrong is underlined, reached by F8 and mended by a key", async () => {
  const { page, errors } = await desk();
  await write(page, "MATCH (m:Measuer)<-[:RESPONSIBLE]-(a) RETURN cont(m)");
  await page.locator(".cm-lintRange-error").first().waitFor();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("F8");
  await tooltip(page).getByText("There is no label Measuer.").waitFor();
  await shoot(page, "query-problem");
  await page.keyboard.press("Control+.");
  await page.locator(".cm-lintRange", { hasText: "Measuer" }).waitFor({ state: "detached" });
  await mend(page, "RESPONSIBLE", "Did you mean RESPONSIBLE_FOR?");
  await mend(page, "cont", "Did you mean count?");
  await expect.poll(() => editorText(page)).toBe("MATCH (m:Measure)<-[:RESPONSIBLE_FOR]-(a) RETURN count(m)");
  expect(errors).toEqual([]);
});

it("a path without an end gets one, and an arrow that points the wrong way is turned", async () => {
  const { page } = await desk();
  await write(page, "MATCH (m:Measure)<-[:CONCERNS]-(r:Resource)-[:KIND_OF*]->(k) RETURN k");
  await mend(page, "*", "Write *1..5");
  await mend(page, "CONCERNS", "Turn the arrow round");
  await expect
    .poll(() => editorText(page))
    .toBe("MATCH (m:Measure)-[:CONCERNS]->(r:Resource)-[:KIND_OF*1..5]->(k) RETURN k");
});

it("what the server refuses is marked where it stands, in the reader's language", async () => {
  const { page } = await desk({ language: "ja" });
  await write(page, "MATCH (m:Measure) SET m.x = 1 RETURN m");
  await page.keyboard.press("Control+Enter");
  await page.locator(".answer-side").getByText("グラフを書き換えるクエリです").first().waitFor();
  await page.locator(".cm-lintRange-error", { hasText: "SET" }).first().hover();
  await tooltip(page).getByText("グラフを書き換えるクエリです").first().waitFor();
});

it("parameters have typed fields: a missing one is asked for, a wrong one is told, a right one runs", async () => {
  const { page, errors } = await desk();
  await write(page, "MATCH (m:Measure) WHERE m.row <= $most RETURN m.id");
  await page.keyboard.press("Control+Enter");
  const field = page.getByLabel("$most", { exact: true });
  await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
  await expect.poll(() => page.getByLabel("Type of $most").inputValue()).toBe("Integer");
  await field.fill("three");
  await field.press("Tab");
  await page.getByText("A whole number, such as 40.").waitFor();
  await field.fill("3");
  await page.getByRole("button", { name: /^Run/ }).click();
  await expect.poll(() => rows(page).textContent()).toBe("3 rows");
  expect(errors).toEqual([]);
});

it("the statement under the caret runs, and what is selected before it", async () => {
  const { page } = await desk();
  await write(page, "UNWIND [1, 2] AS x RETURN x;\nUNWIND [1, 2, 3, 4] AS y RETURN y");
  await page.getByText("Statement 2 of 2").waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByText("4 rows", { exact: true }).waitFor();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Shift+End");
  await page.getByRole("button", { name: "Run selection" }).waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByText("2 rows", { exact: true }).waitFor();
});

it("finding and formatting have their keys, and undo is the editor's own", async () => {
  const { page, errors } = await desk();
  await write(page, "match (m:Measure) where m.row>3 return m");
  await page.keyboard.press("Shift+Alt+F");
  await expect.poll(() => editorText(page), patience).toBe("MATCH (m:Measure)\nWHERE m.row > 3\nRETURN m");
  await page.keyboard.press("Control+z");
  await expect.poll(() => editorText(page), patience).toBe("match (m:Measure) where m.row>3 return m");
  await page.keyboard.press("Control+f");
  await page.getByRole("textbox", { name: "Find" }).press("Control+a");
  await page.keyboard.type("row");
  await expect.poll(() => page.locator(".cm-searchMatch").count()).toBe(1);
  await page.keyboard.press("Escape");
  expect(errors).toEqual([]);
});

it("Tab indents, and leaves after Escape; Escape twice goes back to the graph; the text comes back", async () => {
  const { page } = await desk();
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.shadowRoot?.activeElement?.className ?? document.activeElement?.className ?? "",
    );
  await write(page, "RETURN 1");
  await page.keyboard.press("Home");
  await page.waitForTimeout(3100);
  await page.keyboard.press("Tab");
  await expect.poll(() => editorText(page)).toBe("  RETURN 1");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect.poll(() => focused()).not.toContain("cm-content");
  await page.locator(".query-text .cm-content").focus();
  await page.waitForTimeout(3100);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.locator(".query-editor").waitFor({ state: "detached" });
  await page.reload();
  await openDesk(page, running().app.url);
  await expect.poll(() => editorText(page)).toBe("  RETURN 1");
});

it("what the graph has is put in by a click, and single keys are not the page's", async () => {
  const { page } = await desk();
  await write(page, "MATCH ");
  await page.locator(".query-foot").getByRole("button", { name: "Schema" }).click();
  await page.getByPlaceholder("Find labels, types, properties").fill("measure");
  await page.locator(".query-schema-name", { hasText: "Measure" }).first().click();
  await page.keyboard.type(" hvt?");
  await expect.poll(() => editorText(page)).toBe("MATCH (m:Measure) hvt?");
  await expect.poll(() => page.locator(".help-sheet").count()).toBe(0);
});

for (const scheme of ["light", "dark"] as const) {
  it(`the editor is accessible, ${scheme}`, async () => {
    const { page, errors } = await desk({ scheme });
    await write(
      page,
      "MATCH (m:Measure) WHERE m.status = 'action' AND m.row > $n RETURN count(m) AS n, 1.5, true // all",
    );
    await page.locator(".cm-lintRange-error").first().waitFor();
    await page.locator(".query-foot").getByRole("button", { name: "Schema" }).click();
    await page.locator(".query-text .cm-content").focus();
    await page.keyboard.press("Control+f");
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, `query-editor-${scheme}`);
    expect(errors).toEqual([]);
  });
}
