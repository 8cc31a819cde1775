import { readFileSync } from "node:fs";
import type { Download, Page } from "playwright-core";
import { expect, it } from "vitest";
import { importFiles } from "../../client/query/keep/import-files.ts";
import { axeFaults } from "./axe.ts";
import { openPage, shoot } from "./browser.ts";
import { fillWithDatasets } from "./graph.ts";
import { withApp } from "./with-app.ts";

const running = withApp(fillWithDatasets);
const look = { width: 1440, height: 900, scheme: "light", language: "en" } as const;
const query = "MATCH (m:Measure {status: $status}) RETURN m, m.row AS row, -m.row AS minus ORDER BY row";

/** The page with a query in the editor that came by a link; `asked` counts what was run. */
async function withQuery(cypher = query, value = encodeURIComponent(cypher)) {
  const { page, errors } = await openPage(running().browser, look);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/api/query")) asked.push(request.postDataJSON().cypher);
  });
  await page.goto(`${running().app.url}/?lang=en&query=${value}`);
  await page.locator(".link-note").waitFor();
  return { page, errors, asked };
}

/** Asks again for a while: the editor comes in a chunk of its own. */
const eventually = <T>(ask: () => Promise<T> | T) => expect.poll(ask, { timeout: 15_000 });
const editor = (page: Page) => page.locator(".cm-content");
const run = async (page: Page) => {
  await editor(page).focus();
  await page.keyboard.press("Control+Enter");
  await page.locator(".answer-table, .answer [role=grid]").first().waitFor();
};
const contents = async (download: Promise<Download>) => {
  const done = await download;
  return { name: done.suggestedFilename(), bytes: readFileSync(await done.path()) };
};
const openPanel = async (page: Page, name: "history" | "saved") => {
  await page.locator(`.keep-button-${name}`).click();
  const panel = page.locator(`.keep-panel-${name}`);
  await panel.locator("input[type=search]").waitFor();
  return panel;
};

it("a link opens its query with the parameters and never runs it, and leaves the address", async () => {
  const { page, errors, asked } = await withQuery("RETURN 1 + 1 AS two");
  await eventually(() => editor(page).textContent()).toContain("RETURN 1 + 1 AS two");
  await expect.poll(() => page.locator(".link-note").textContent()).toContain("was not run");
  await page.waitForTimeout(800);
  expect([asked, new URL(page.url()).searchParams.has("query"), await axeFaults(page)]).toEqual([[], false, []]);
  await run(page);
  expect([asked, await page.locator(".link-note").count(), errors]).toEqual([["RETURN 1 + 1 AS two"], 0, []]);
  await page.close();
});

it("a link that is damaged or hides something opens nothing and says so", async () => {
  for (const value of ["~broken", `RETURN%201%E2%80%AE`, "x".repeat(8100), "%00"]) {
    const { page, errors, asked } = await withQuery("", value);
    await expect.poll(() => page.locator(".link-note").textContent()).toContain("nothing was opened");
    expect([asked, errors]).toEqual([[], []]);
    await page.close();
  }
});

it("the history survives a reload, opens without running, runs again, and gives back what was deleted", async () => {
  const { page, errors, asked } = await withQuery("MATCH (c:Country) RETURN count(c) AS countries");
  await run(page);
  await page.reload();
  await page.locator(".tab", { hasText: "Cypher" }).click();
  const panel = await openPanel(page, "history");
  const item = panel.locator(".keep-item");
  await expect.poll(() => item.textContent()).toMatch(/count\(c\) AS countries.*1 row · \d/);
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Delete");
  await eventually(() => item.count()).toBe(0);
  await panel.getByRole("button", { name: "Undo" }).click();
  await eventually(() => item.count()).toBe(1);
  await item.locator(".keep-open").click();
  await eventually(() => editor(page).textContent()).toContain("AS countries");
  expect(asked.length).toBe(1);
  await openPanel(page, "history");
  await item.hover();
  await item.getByRole("button", { name: "Run again" }).click();
  await eventually(() => asked.length).toBe(2);
  expect(errors).toEqual([]);
  await page.close();
});

it("two tabs lose nothing of each other", async () => {
  const { page } = await withQuery("RETURN 1 AS first");
  const other = await page.context().newPage();
  await other.goto(`${running().app.url}/?lang=en&query=RETURN%202%20AS%20second`);
  await other.locator(".link-note").waitFor();
  await Promise.all([run(page), run(other)]);
  for (const tab of [page, other]) {
    const panel = await openPanel(tab, "history");
    await eventually(() => panel.locator(".keep-item").count()).toBe(2);
  }
  await page.context().close();
});

it("a query is saved with folder and tags, goes out as files, and comes back the same", async () => {
  const { page, errors } = await withQuery("RETURN 'リチウム' AS mineral");
  const panel = await openPanel(page, "saved");
  await panel.getByRole("button", { name: "Save this query" }).click();
  await panel.getByLabel("Title").fill("Minerals: which?");
  await panel.getByLabel("Folder").fill("Notes/2026");
  await panel.getByLabel("Tags").fill("lithium, test");
  await panel.getByLabel("Description").fill("Two\nlines");
  expect(await axeFaults(page)).toEqual([]);
  await panel.getByRole("button", { name: "Save", exact: true }).click();
  const item = panel.locator(".keep-item", { hasText: "Minerals: which?" });
  await item.waitFor();
  await expect.poll(() => panel.locator(".keep-folder summary").first().textContent()).toContain("Notes / 2026");
  expect(await axeFaults(page)).toEqual([]);
  await shoot(page, "query-saved");
  const saving = page.waitForEvent("download");
  await panel.getByRole("button", { name: "Download all" }).click();
  const { name, bytes } = await contents(saving);
  const { queries } = await importFiles([{ path: name, bytes }]);
  const saved = {
    ...{ title: "Minerals: which?", titles: {}, description: "Two\nlines", descriptions: {}, fields: {} },
    ...{ tags: ["lithium", "test"], folder: "Notes/2026", cypher: "RETURN 'リチウム' AS mineral" },
  };
  expect([name, queries]).toEqual([expect.stringMatching(/^tsunagi-queries [\d -]+\.zip$/), [saved]]);
  await item.hover();
  await item.getByRole("button", { name: "Delete" }).click();
  await eventually(() => item.count()).toBe(0);
  const file = { name: "all.zip", mimeType: "application/zip", buffer: bytes };
  const wrong = { name: "bad.cypher", mimeType: "text/plain", buffer: Buffer.from("// title: x\n// oops\nRETURN 1") };
  await panel.locator("input[type=file]").setInputFiles([file, wrong]);
  const report = panel.locator(".keep-report");
  await report.waitFor();
  await expect.poll(() => report.textContent()).toMatch(/1 query read[\s\S]*bad\.cypher, line 2/);
  await report.getByRole("button", { name: "Done" }).click();
  await panel.locator("input[type=search]").fill("#lithium mineral");
  await expect.poll(() => panel.locator(".keep-item").count()).toBe(1);
  await item.locator(".keep-open").click();
  await eventually(() => editor(page).textContent()).toContain("RETURN 'リチウム' AS mineral");
  expect(errors).toEqual([]);
  await page.close();
});

it("an example opens with its parameter, its answer is downloaded as CSV and cited, and the citation is checked", async () => {
  const { page, errors } = await withQuery("RETURN 1");
  const saved = await openPanel(page, "saved");
  await saved.locator(".keep-open", { hasText: "Which recommended measures lack a follow-up?" }).click();
  await eventually(() => editor(page).textContent()).toContain("$status");
  await run(page);
  const saving = page.waitForEvent("download");
  await page.locator(".out-csv").click();
  const { name, bytes } = await contents(saving);
  expect(name).toMatch(/^Which recommended measures lack a follow-up \d{4}-\d\d-\d\d \d{6}\.csv$/);
  const lines = bytes.toString("utf8").split("\r\n");
  expect([lines[0], lines.length, lines[1]?.slice(0, 24)]).toEqual([
    "row,m,text_en,text_ja",
    5,
    '22,Measure:m22,"Recommen',
  ]);
  await page.locator(".out-more").click();
  expect(await axeFaults(page)).toEqual([]);
  await page.locator(".out-menu").getByRole("button", { name: "Cite this answer" }).click();
  const dialog = page.locator(".cite-dialog");
  const text = dialog.locator(".cite-text");
  await expect
    .poll(() => text.inputValue())
    .toMatch(/3 rows, complete\nSHA-256 of the answer \(RFC 8785\): [0-9a-f]{64}\n/);
  const cited = await text.inputValue();
  expect(cited).toContain("us-supply-chain-2021, version 1.0.0, as of 2021-06-08");
  expect(cited).toContain('Parameters: $status = "recommendation"');
  expect(await axeFaults(page)).toEqual([]);
  await shoot(page, "query-cite");
  await dialog.getByLabel(/Check a citation/).fill(cited);
  await expect.poll(() => dialog.locator(".cite-verdict").textContent()).toBe("The same answer as cited.");
  await dialog.getByLabel(/Check a citation/).fill("0".repeat(64));
  await expect.poll(() => dialog.locator(".cite-verdict").textContent()).toBe("Not the answer that was cited.");
  await dialog.getByRole("button", { name: "BibTeX" }).click();
  await expect.poll(() => text.inputValue()).toMatch(/^@misc\{tsunagi-[0-9a-f]{12},/);
  expect(errors).toEqual([]);
  await page.close();
});
