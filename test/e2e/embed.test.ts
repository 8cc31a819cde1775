import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openPage } from "./browser.ts";
import { fillWithDatasets } from "./graph.ts";
import { frozenStory } from "./stories.ts";
import { withApp } from "./with-app.ts";

const running = withApp(fillWithDatasets);
const look = { width: 1000, height: 900, scheme: "light", language: "en" } as const;
const example = new URL("../../docs/example-embed.html", import.meta.url);
let site: { url: string; server: Server };
let id: string;

beforeAll(async () => {
  const html = readFileSync(example);
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "text/html");
    response.end(html);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  // Another name for this machine is another site.
  site = { url: `http://localhost:${(server.address() as { port: number }).port}`, server };
  const answer = await fetch(`${running().app.url}/api/snapshots`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ snapshot: frozenStory() }),
  });
  id = ((await answer.json()) as { id: string }).id;
});
afterAll(() => site.server.close());

/** What the frame of a page shows as its title. */
const shown = (page: Page) => page.frameLocator("iframe").locator("h1, h2").first().textContent();

it("the example of the guide embeds a story, follows its steps and turns them", async () => {
  const { page, errors } = await openPage(running().browser, look);
  await page.goto(`${site.url}/?server=${running().app.url}&id=${id}`);
  const caption = page.locator("#caption");
  const steps = frozenStory().story?.steps.length ?? 0;
  await expect.poll(() => caption.textContent()).toContain(`step 1 of ${steps}`);
  await page.locator("#on").click();
  await expect.poll(() => caption.textContent()).toContain(`step 2 of ${steps}`);
  await page.frameLocator("iframe").getByRole("button", { name: "Previous step" }).click();
  await expect.poll(() => caption.textContent()).toContain(`step 1 of ${steps}`);
  expect(await page.locator("iframe").getAttribute("title")).toBe(frozenStory().title.en);
  expect(errors).toEqual([]);
});

it("a frame works in a page from disk and in a sandbox without an origin", async () => {
  const disk = await openPage(running().browser, look);
  await disk.page.goto(`${example.href}?server=${running().app.url}&id=${id}`);
  await expect.poll(() => shown(disk.page)).toContain(frozenStory().title.en);
  const boxed = await openPage(running().browser, look);
  await boxed.page.goto(`${site.url}/?server=${running().app.url}&id=${id}`);
  await boxed.page.evaluate(
    ([address]) => {
      const frame = document.createElement("iframe");
      frame.sandbox.add("allow-scripts");
      frame.src = address ?? "";
      document.body.replaceChildren(frame);
    },
    [`${running().app.url}/embed/${id}?lang=en`],
  );
  await expect.poll(() => shown(boxed.page)).toContain(frozenStory().title.en);
  await expect.poll(() => boxed.page.frameLocator("iframe").locator("canvas").count()).toBeGreaterThan(0);
});

it("a page that was not named as the partner of a frame is not heard", async () => {
  const { page, errors } = await openPage(running().browser, look);
  await page.goto(`${site.url}/?server=${running().app.url}&id=${id}`);
  await page.evaluate((address) => {
    const frame = document.createElement("iframe");
    frame.src = address;
    document.body.replaceChildren(frame);
  }, `${running().app.url}/embed/${id}?lang=en&step=2&origin=https://example.org`);
  const frame = page.frameLocator("iframe");
  const title = frame.locator(".framed-bar strong");
  await expect.poll(() => title.textContent()).toBe("Step two");
  await page.evaluate(() => {
    document.querySelector("iframe")?.contentWindow?.postMessage({ type: "tsunagi:go", step: 3 }, "*");
  });
  await frame.getByRole("button", { name: "Previous step" }).click();
  await expect.poll(() => title.textContent()).toBe("Step one");
  const link = frame.getByRole("link", { name: "Open the page" });
  expect([await link.getAttribute("href"), await link.getAttribute("rel")]).toEqual([
    ...[`${running().app.url}/s/${id}`, "noopener"],
  ]);
  expect(errors).toEqual([]);
  await page.context().close();
});

it("the wheel over a frame scrolls the page around it, until somebody clicks into the picture", async () => {
  const { page } = await openPage(running().browser, look);
  await page.goto(`${running().app.url}/embed/${id}?lang=en`);
  const zoom = () =>
    page.evaluate(() => {
      const host = document.querySelector(".story-canvas") as Element & { explorer: { cy: { zoom(): number } } };
      return host.explorer.cy.zoom();
    });
  await page.locator(".story-canvas").hover();
  await expect.poll(zoom).toBeGreaterThan(0.1);
  const before = await zoom();
  await page.mouse.wheel(0, -300);
  await expect.poll(() => page.locator(".hold-hint").textContent()).toContain("Click into the picture");
  expect(await zoom()).toBe(before);
  await page.locator(".story-canvas").click({ position: { x: 5, y: 5 } });
  await page.mouse.wheel(0, -300);
  await expect.poll(zoom).not.toBe(before);
  await page.context().close();
});
