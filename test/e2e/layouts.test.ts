import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFaults } from "./axe.ts";
import { openPage, shoot } from "./browser.ts";
import { nodeAppears, positions } from "./canvas.ts";
import { fillWithDatasets } from "./graph.ts";
import { withApp } from "./with-app.ts";

const running = withApp(fillWithDatasets);

interface Labelled {
  id(): string;
  boundingBox(options: object): { x1: number; x2: number; y1: number; y2: number };
}

/** Pairs of nodes whose captions, as they are drawn, lie on each other. */
function captionsThatOverlap(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const host = document.querySelector(".canvas") as unknown as {
      explorer: { cy: { nodes(selector: string): { toArray(): Labelled[] } } };
    };
    const options = { includeNodes: false, includeEdges: false, includeLabels: true, includeOverlays: false };
    // Cytoscape counts the outline of the letters, which may touch.
    const rim = 4;
    const boxes = host.explorer.cy
      .nodes("[node]")
      .toArray()
      .map((ele) => ({ id: ele.id(), box: ele.boundingBox(options) }));
    return boxes.flatMap(({ id, box: a }, at) =>
      boxes
        .slice(at + 1)
        .filter(
          ({ box: b }) =>
            Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1) > 2 * rim &&
            Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1) > 2 * rim,
        )
        .map((other) => `${id} / ${other.id}`),
    );
  });
}

async function choose(page: Page, layout: string): Promise<void> {
  await page.getByRole("button", { name: /^Layout: / }).click();
  await page
    .getByRole("dialog", { name: "Arrange" })
    .getByRole("button", { name: new RegExp(`^${layout}`) })
    .click();
  await page.getByRole("button", { name: `Layout: ${layout}` }).waitFor();
  await page.waitForTimeout(500);
}

it("layouts are chosen by mouse; no captions overlap, undo and the first picture come back", async () => {
  const { page, errors } = await openPage(running().browser, {
    width: 1440,
    height: 900,
    scheme: "light",
    language: "en",
  });
  const workers: string[] = [];
  page.on("worker", (worker) => workers.push(new URL(worker.url()).pathname.replace(/-.*/, "")));
  await page.goto(running().app.url);
  await nodeAppears(page, "Measure:m38");
  for (const layout of ["force", "columns", "radial", "concentric", "tree", "circle", "grid"]) {
    await choose(page, layout);
    expect(await captionsThatOverlap(page)).toEqual([]);
    await shoot(page, `layout-${layout}`);
  }
  expect(workers).toEqual(["/assets/worker"]);
  const grid = await positions(page);
  await page.getByRole("button", { name: /^Layout: / }).click();
  await page.getByText("by a property").click();
  await page.getByLabel("From left to right").selectOption({ label: "Kind" });
  expect(await axeFaults(page)).toEqual([]);
  await shoot(page, "layout-menu");
  await page.getByRole("button", { name: "Arrange", exact: true }).click();
  await page.getByRole("button", { name: "Layout: by a property" }).waitFor();
  await page.waitForTimeout(500);
  expect(await captionsThatOverlap(page)).toEqual([]);
  await shoot(page, "layout-property");
  await page.keyboard.press("Control+z");
  await page.getByRole("button", { name: "Layout: grid" }).waitFor();
  await expect.poll(() => positions(page)).toEqual(grid);
  await choose(page, "first picture");
  expect(errors).toEqual([]);
  await page.context().close();
});
