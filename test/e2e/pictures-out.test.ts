import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFaults } from "./axe.ts";
import { openPage, shoot } from "./browser.ts";
import { fillWithDatasets } from "./graph.ts";
import { withApp } from "./with-app.ts";

const running = withApp(fillWithDatasets);

interface Host extends Element {
  explorer: {
    state: { value: { nodes: number; edges: number } };
    cy: { png(options: object): string; zoom(): number };
    openAround(key: string): Promise<void>;
    desk: { gaze: { move(camera: object, duration: number): void } };
  };
}

async function opened(key?: string) {
  const look = { width: 1440, height: 900, scheme: "light", language: "ja" } as const;
  const { page, errors } = await openPage(running().browser, look);
  await page.goto(running().app.url);
  const nodes = () =>
    page.evaluate(() => (document.querySelector(".canvas") as Host | null)?.explorer?.state.value.nodes ?? 0);
  await expect.poll(nodes).toBeGreaterThan(0);
  if (key !== undefined)
    await page.evaluate((of) => (document.querySelector(".canvas") as Host).explorer.openAround(of), key);
  return { page, errors };
}

/** Moves the camera a little, so that the file has what is in sight, and gives what Cytoscape itself draws of it. */
async function inSight(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { explorer } = document.querySelector(".canvas") as Host;
    explorer.desk.gaze.move({ zoom: 1, pan: { x: 60, y: -20 } }, 0);
    const draw = () => explorer.cy.png({ full: false, output: "base64uri", bg: "#FBFBFA" });
    draw();
    // Marks are images, which come a moment after they were first drawn.
    await new Promise((resolve) => setTimeout(resolve, 400));
    return draw();
  });
}

/** The mean difference of two images of one size, 0 to 255 a channel. */
function differences(page: Page, one: string, other: string): Promise<number> {
  return page.evaluate(
    async ([a = "", b = ""]) => {
      const pixels = async (url: string) => {
        const image = new Image();
        image.src = url;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext("2d");
        context?.drawImage(image, 0, 0);
        return {
          size: `${image.width} ${image.height}`,
          data: context?.getImageData(0, 0, image.width, image.height).data,
        };
      };
      const [left, right] = [await pixels(a), await pixels(b)];
      if (left.size !== right.size || !left.data || !right.data) throw new Error(`${left.size} is not ${right.size}`);
      let sum = 0;
      for (const [at, value] of left.data.entries()) sum += Math.abs(value - (right.data[at] ?? 0));
      return sum / left.data.length;
    },
    [one, other],
  );
}

async function saved(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(".out-foot .primary")]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const choose = (page: Page, format: string) => page.locator(".out-chip", { hasText: format }).locator("input").check();

async function openDialog(page: Page, format: string): Promise<void> {
  await page.click(".share-more");
  await page.locator(".share-menu .menu-item", { hasText: "書き出" }).click();
  await choose(page, format);
  await page.locator(".out-foot .primary:enabled").waitFor();
}

it.each([
  ["the first picture", undefined],
  ["a picture around a node", "Resource:lithium"],
])("a PNG of %s has what the screen has", async (name, key) => {
  const { page, errors } = await opened(key);
  const own = await inSight(page);
  await openDialog(page, "PNG");
  await page.locator(".out-preview canvas").waitFor();
  if (key === undefined) {
    await shoot(page, "out-dialog");
    expect(await axeFaults(page)).toEqual([]);
  }
  for (const box of await page.locator(".out-beside input").all()) await box.uncheck();
  await page.locator(".out-pair select").last().selectOption("1");
  const { bytes } = await saved(page);
  const difference = await differences(page, own, `data:image/png;base64,${bytes.toString("base64")}`);
  expect(difference, name).toBeLessThan(0.5);
  expect(errors).toEqual([]);
});

it("SVG, PDF and slides of the canvas can be read, and what is being made can be given up", async () => {
  const { page, errors } = await opened("Resource:lithium");
  await openDialog(page, "SVG");
  await page.locator(".out-choices input[type=text]").fill('電池 <&> "x"');
  const svg = await saved(page);
  expect(svg.name).toBe("電池 & x.svg");
  expect(await readSvg(page, svg.bytes.toString("utf8"))).toEqual({
    title: '電池 <&> "x"',
    lithium: "リチウム",
    drawn: true,
  });
  await choose(page, "PDF");
  // Its letters do not come until it is given up.
  await page.route("**/*.woff", () => {});
  await page.click(".out-foot .primary");
  await page.locator(".out-foot .button:not(.primary)").click();
  await expect.poll(() => page.textContent(".out-said")).toBe("中止しました。ファイルは作成されていません。");
  await page.unroute("**/*.woff");
  expect(lettersOf((await saved(page)).bytes)).toMatch(/電.*池/s);
  await choose(page, "PowerPoint");
  const slides = unzipSync((await saved(page)).bytes);
  expect(strFromU8(slides["ppt/slides/slide1.xml"] ?? new Uint8Array())).toContain("電池 &lt;&amp;&gt; &quot;x&quot;");
  expect(Object.keys(slides).filter((name) => /^ppt\/(slides\/slide|media\/)/.test(name))).toHaveLength(2);
  expect(errors).toEqual([]);
});

function readSvg(page: Page, text: string) {
  return page.evaluate((xml) => {
    const { documentElement: root } = new DOMParser().parseFromString(xml, "image/svg+xml");
    const { nodes, edges } = (document.querySelector(".canvas") as Host).explorer.state.value;
    return {
      title: root.querySelector("title")?.textContent,
      lithium: root.querySelector('[data-key="Resource:lithium"] text')?.textContent,
      drawn: root.querySelectorAll("[data-key]").length === nodes + edges,
    };
  }, text);
}

/** The letters that a PDF says its glyphs stand for, in the order of its maps. */
function lettersOf(pdf: Buffer): string {
  const text = pdf.toString("latin1");
  const streams = [...text.matchAll(/\/FlateDecode[\s\S]*?stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(
    ([, data = ""]) => {
      return inflateSync(Buffer.from(data, "latin1")).toString("latin1");
    },
  );
  const maps = streams.filter((stream) => stream.includes("beginbfrange") || stream.includes("beginbfchar"));
  const codes = maps.flatMap((map) =>
    [...map.matchAll(/<([0-9a-f]{4})>/gi)].map(([, code = ""]) => Number.parseInt(code, 16)),
  );
  return String.fromCharCode(...codes);
}
