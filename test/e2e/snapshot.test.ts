import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFaults } from "./axe.ts";
import { openPage, shoot } from "./browser.ts";
import { nodeAppears, positions } from "./canvas.ts";
import { fillWithDatasets } from "./graph.ts";
import { withApp } from "./with-app.ts";

const running = withApp(fillWithDatasets);
const look = { width: 1440, height: 900, scheme: "light", language: "en" } as const;

const snapshotButton = (page: Page) => page.locator(".share-split .button").first();

/** Drops a file on the canvas, as a person does. */
const drop = (page: Page, name: string, text: string) =>
  page.evaluate(
    ([file, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content ?? ""], file ?? "", { type: "application/json" }));
      const at = document.querySelector(".canvas");
      for (const kind of ["dragover", "drop"])
        at?.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, text],
  );

async function openMine(page: Page): Promise<void> {
  await page.locator(".share-more").click();
  await page.getByRole("button", { name: "My snapshots" }).click();
  await page.locator(".mine-item").first().waitFor();
}

it("a presenter freezes a picture, passes on its link, and finds it again to go on, compare, re-title and delete", async () => {
  const { page, errors } = await openPage(running().browser, look);
  await page.goto(running().app.url);
  await page.locator(".questions button").nth(1).click();
  await nodeAppears(page, "Country:CHL");
  await snapshotButton(page).click();
  const title = page.getByRole("textbox", { name: "Title" });
  await expect.poll(() => title.inputValue()).toContain("lithium");
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "日本語" }).click();
  await expect.poll(() => title.inputValue()).toContain("リチウム");
  await page.getByRole("textbox", { name: "Author" }).fill("A. Presenter");
  await page.getByRole("button", { name: "Save and get a link" }).click();
  const link = page.getByRole("textbox", { name: "Link" });
  await link.waitFor({ timeout: 30_000 });
  const address = await link.inputValue();
  const id = address.split("/s/")[1] ?? "";
  expect(await page.getByRole("textbox", { name: "Embed in another page" }).inputValue()).toMatch(
    /^<iframe src="[^"]*\/embed\/[\w-]+" title="[^"]*リチウム|^<iframe src="[^"]*\/embed\/[\w-]+" title="[^"]*lithium/i,
  );
  const secret = await page.getByRole("textbox", { name: "Owner secret" }).inputValue();
  expect(address).not.toContain(secret);
  expect(await axeFaults(page)).toEqual([]);
  await shoot(page, "snapshot-saved");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download as a file" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.tsunagi\.json$/);
  const text = await readFile(await download.path(), "utf8");
  expect(text).not.toContain(secret);
  const stood = await positions(page);
  await page.keyboard.press("Escape");

  // Somebody else follows the link into the explorer.
  const other = await openPage(running().browser, { ...look, scheme: "dark" });
  await other.page.goto(new URL(`/?snapshot=${id}`, running().app.url).href);
  await nodeAppears(other.page, "Country:CHL");
  await expect.poll(async () => Object.keys(await positions(other.page)).sort()).toEqual(Object.keys(stood).sort());
  await expect.poll(() => other.page.url()).not.toContain("snapshot=");
  expect(other.errors).toEqual([]);
  await other.page.context().close();

  await openMine(page);
  await page.getByRole("button", { name: "Re-title" }).click();
  await page.getByRole("textbox", { name: "English" }).fill("Lithium <img src=x onerror=alert(1)>");
  await page.getByRole("button", { name: "Keep" }).click();
  await expect.poll(() => page.locator(".mine-head a").textContent()).toBe("Lithium <img src=x onerror=alert(1)>");
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Compare …" }).click();
  await page.getByRole("button", { name: "the graph as it is now" }).click();
  await expect.poll(() => page.locator(".compare-same").count()).toBe(1);
  await page.locator(".compare :focus").waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => page.locator(".compare").count()).toBe(0);

  await openMine(page);
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await page.getByRole("button", { name: "Delete for ever" }).click();
  await expect.poll(() => page.locator(".mine-item").count()).toBe(0);
  const gone = new URL(`/api/snapshots/${id}`, running().app.url).href;
  expect((await page.request.get(gone)).status()).toBe(404);
  expect(errors).toEqual([]);
  await page.context().close();
});

it("a snapshot file is dropped on the page; one that was changed after saving says so, one that is none is refused", async () => {
  const { page, errors } = await openPage(running().browser, look);
  await page.goto(running().app.url);
  await page.locator(".questions button").nth(1).click();
  await nodeAppears(page, "Country:CHL");
  await page.locator(".share-more").waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download", { timeout: 30_000 }),
    snapshotButton(page)
      .click()
      .then(() => page.getByRole("button", { name: "Save as a file" }).click()),
  ]);
  const text = await readFile(await download.path(), "utf8");
  const stood = await positions(page);
  await page.keyboard.press("Escape");
  await page.locator(".brand").click();
  await nodeAppears(page, "Measure:m01");

  await drop(page, "notes.json", '{"a":1,"a":2}');
  const notice = page.locator(".snapshot-notice");
  await expect.poll(() => notice.textContent()).toContain("cannot be read as JSON");
  await page.keyboard.press("Escape");
  await expect.poll(() => notice.count()).toBe(0);

  const document = JSON.parse(text) as { title: object; elements: { nodes: { key: string; properties: object }[] } };
  await drop(page, "changed.tsunagi.json", JSON.stringify({ ...document, title: { en: "<script>alert(1)</script>" } }));
  await expect.poll(() => notice.textContent()).toContain("changed after it was saved");
  await page.getByRole("button", { name: "Open it nevertheless" }).click();
  await expect.poll(() => page.locator(".toast").textContent()).toContain("<script>alert(1)</script>");

  await page.locator(".brand").click();
  await drop(page, "mine.tsunagi.json", text);
  await expect.poll(() => page.locator(".toast").textContent()).toContain("as it was saved");
  await expect.poll(() => positions(page)).toEqual(stood);
  expect(errors).toEqual([]);
  await page.context().close();
});
