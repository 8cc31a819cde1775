import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { htmlPage } from "../../client/out/html/page.ts";
import { sealed } from "../../snapshot/digest.ts";
import type { Snapshot } from "../../snapshot/schema.ts";
import { hostileSnapshot, shippedSnapshot } from "../unit/out-data/fixtures.ts";
import { openPage } from "./browser.ts";
import { fillWithDatasets } from "./graph.ts";
import { withApp } from "./with-app.ts";

const running = withApp(fillWithDatasets);
const look = { width: 1280, height: 800, scheme: "light", language: "en" } as const;
let folder = "";
let viewer = { script: "", sheet: "", faces: "" };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tsunagi-html-"));
  const text = async (name: string) => (await fetch(`${running().app.url}/standalone/${name}`)).text();
  viewer = { script: await text("viewer.js"), sheet: await text("viewer.css"), faces: "" };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Opens a snapshot as one HTML file, without a network. Tells what it asked for and which scripts of strangers ran. */
async function openFile(snapshot: Snapshot, name: string, torn = (html: string) => html) {
  const path = join(folder, `${name}.html`);
  await writeFile(path, torn(htmlPage(snapshot, viewer, "en")));
  const { page, errors } = await openPage(running().browser, look);
  const [asked, alarms]: [string[], string[]] = [[], []];
  page.on("request", (request) => asked.push(new URL(request.url()).protocol));
  page.on("dialog", (dialog) => {
    alarms.push(dialog.message());
    void dialog.dismiss();
  });
  await page.context().setOffline(true);
  await page.goto(pathToFileURL(path).href);
  return { page, errors, asked, alarms, path };
}

/** Whether anything is drawn on the canvas. */
const isDrawn = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("canvas")].some((canvas) => {
      const { width, height } = canvas;
      if (width === 0 || height === 0) return false;
      return (
        canvas
          .getContext("2d")
          ?.getImageData(0, 0, width, height)
          .data.some((byte) => byte > 0) === true
      );
    }),
  );

/** Lithium with what it is joined to, in two steps. */
async function story(): Promise<Snapshot> {
  const { sha256: _, ...all } = await shippedSnapshot();
  const { nodes, edges } = all.elements;
  const drawn = edges.filter(({ source, target }) => [source, target].includes("Resource:lithium"));
  const keys = new Set(drawn.flatMap(({ source, target }) => [source, target]));
  const places = nodes
    .filter(({ key }) => keys.has(key))
    .map(({ key }, i) => ({ key, x: 300 * Math.cos(i), y: 200 * Math.sin(i) }));
  const state = { ...all.state, nodes: places, edges: drawn.map(({ key }) => ({ key })) };
  const cited = drawn.find(({ properties }) => properties["basis"] === "source")?.key ?? "";
  const step = (id: string, title: string) => ({
    ...{ id, title: { en: title }, text: { en: `${title} in **words**[^1]` }, notes: {}, footnotes: [cited], state },
  });
  const elements = { nodes, edges: drawn };
  return sealed({
    ...all,
    elements,
    title: { en: "Lithium" },
    state,
    story: { steps: [step("1", "First"), step("2", "Second")] },
  });
}

it("opens from the disk without a network or an error, steps by keys and cites its sentence", async () => {
  const { page, errors, asked, alarms } = await openFile(await story(), "story");
  await expect.poll(() => page.getByRole("heading", { name: "First" }).isVisible()).toBe(true);
  await expect.poll(() => isDrawn(page)).toBe(true);
  expect(await page.title()).toContain("Lithium");
  await expect.poll(() => page.getByText("リチウム", { exact: false }).first().isVisible()).toBe(true);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => page.getByRole("heading", { name: "Second" }).isVisible()).toBe(true);
  expect({ errors, asked: [...new Set(asked)].filter((one) => !["data:", "blob:"].includes(one)), alarms }).toEqual({
    errors: [],
    asked: ["file:"],
    alarms: [],
  });
  await page.context().close();
});

it("is made from the canvas in the dialog, with its letters, and opens the same picture", async () => {
  const { page, errors } = await openPage(running().browser, { ...look, language: "ja" });
  await page.goto(running().app.url);
  await expect.poll(() => isDrawn(page), { timeout: 30_000 }).toBe(true);
  await page.getByRole("button", { name: "スナップショットとストーリー" }).click();
  await page.getByRole("button", { name: "書き出し…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: "HTML ファイル" }).check({ force: true });
  await expect.poll(() => dialog.getByRole("checkbox").first().isChecked()).toBe(true);
  const saving = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "HTML ファイル" }).click();
  const path = join(folder, "saved.html");
  await (await saving).saveAs(path);
  expect(errors).toEqual([]);
  await page.context().close();
  const read = await openPage(running().browser, { ...look, language: "ja" });
  await read.page.context().setOffline(true);
  await read.page.goto(pathToFileURL(path).href);
  await expect.poll(() => isDrawn(read.page)).toBe(true);
  await expect
    .poll(() => read.page.evaluate(() => [...document.fonts].some(({ status }) => status === "loaded")))
    .toBe(true);
  expect(read.errors).toEqual([]);
  await read.page.context().close();
});

it("runs no script of the snapshot, whatever its words are", async () => {
  const { page, errors, alarms } = await openFile(hostileSnapshot(), "hostile");
  await expect.poll(() => page.getByRole("heading", { name: "Step </script>" }).isVisible()).toBe(true);
  await expect.poll(() => isDrawn(page)).toBe(true);
  expect({ errors, alarms }).toEqual({ errors: [], alarms: [] });
  await page.context().close();
});

it("can be read without scripts", async () => {
  const path = join(folder, "plain.html");
  await writeFile(path, htmlPage(hostileSnapshot(), viewer, "en"));
  const context = await running().browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(pathToFileURL(path).href);
  await expect.poll(() => page.getByRole("heading", { name: "Step </script>" }).isVisible()).toBe(true);
  expect(await page.locator("noscript").textContent()).toContain("引用");
  await context.close();
});

it("has at most 500 kB beyond its data", async () => {
  const snapshot = await story();
  const whole = gzipSync(htmlPage(snapshot, viewer, "en")).length;
  const data = gzipSync(JSON.stringify(snapshot)).length;
  expect(whole - data).toBeLessThan(500_000);
});

it("a file that somebody changed or cut says that it is damaged", async () => {
  const held = await story();
  const ways = [
    (html: string) => html.replace('"edges":[', '"edge":['),
    (html: string) => html.replace('"format":', '"format'),
  ];
  for (const [index, way] of ways.entries()) {
    const { page } = await openFile(held, `torn${index}`, way);
    await expect.poll(() => page.locator("main").textContent()).toContain("This snapshot is damaged.");
    await page.context().close();
  }
});
