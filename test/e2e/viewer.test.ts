import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import type { Snapshot } from "../../snapshot/schema.ts";
import { aSnapshot } from "../a-snapshot.ts";
import { axeFaults } from "./axe.ts";
import { openPage } from "./browser.ts";
import { fillWithDatasets } from "./graph.ts";
import { frozenStory, hostileStory } from "./stories.ts";
import { withApp } from "./with-app.ts";

const running = withApp(fillWithDatasets);
const wide = { width: 1440, height: 900, scheme: "light", language: "en" } as const;
const phone = { width: 390, height: 844, scheme: "dark", language: "ja", touch: true } as const;
let story: string;

beforeAll(async () => {
  story = await keep(frozenStory());
});

async function keep(snapshot: Snapshot): Promise<string> {
  const answer = await fetch(`${running().app.url}/api/snapshots`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ snapshot }),
  });
  expect(answer.status, await answer.clone().text()).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}

const open = (page: Page, path: string) => page.goto(`${running().app.url}${path}`);

it("a reader opens a frozen picture, walks it, reads what it rests on in both languages, and its table", async () => {
  const { page, errors } = await openPage(running().browser, wide);
  const { story: _, ...picture } = frozenStory();
  await open(page, `/s/${await keep(aSnapshot(picture))}`);
  await expect.poll(() => page.locator("h1").textContent()).toBe("Who supplies it");
  await expect.poll(() => page.locator(".viewer-title").textContent()).toContain("as of 8 June 2021");
  await page.locator(".canvas").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("]");
  await expect.poll(() => page.locator(".details mark").textContent()).toBe("供給");
  await expect.poll(() => page.locator(".details .identity").textContent()).toContain("もの 1");
  expect(await page.locator(".details .actions, .details .group-more").count()).toBe(0);
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Table", exact: true }).click();
  await expect.poll(() => page.locator(".twin [role=row], .twin tr").count()).toBeGreaterThan(2);
  await page.locator(".viewer-tools .quiet-button").click();
  await expect.poll(() => page.locator("h1").textContent()).toBe("誰が供給するか");
  expect(await page.locator(".viewer-tools a").getAttribute("href")).toMatch(/^\/\?snapshot=[\w-]+$/);
  expect(errors).toEqual([]);
  await page.context().close();
});

it("a story turns by keys, its step stands in the address, and on a phone it is whole", async () => {
  const { page, errors } = await openPage(running().browser, wide);
  await open(page, `/s/${story}#step=2`);
  const title = page.locator(".story-words h2");
  await expect.poll(() => title.textContent()).toBe("Step two");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => title.textContent()).toBe("Step three");
  await expect.poll(() => page.url()).toContain("#step=3");
  await expect.poll(() => axeFaults(page)).toEqual([]);
  await page.context().close();
  const small = await openPage(running().browser, phone);
  await open(small.page, `/s/${story}`);
  await expect.poll(() => small.page.locator(".story-words h2").textContent()).toBe("一歩め");
  expect(await small.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await axeFaults(small.page)).toEqual([]);
  expect([...errors, ...small.errors]).toEqual([]);
  await small.page.context().close();
});

it("a story goes to paper with all its steps, is presented over the page, and can be exported", async () => {
  const { page, errors } = await openPage(running().browser, { ...wide, scheme: "dark" });
  await page.addInitScript(() => {
    window.print = () => document.documentElement.classList.add("printed");
  });
  await open(page, `/s/${story}`);
  await expect.poll(() => page.locator(".story-words h2").textContent()).toBe("Step one");
  await page.keyboard.press("Control+p");
  await expect.poll(() => page.locator("html.printed .print-page").count()).toBe(3);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".print-picture > svg text").first().isVisible()).toBe(true);
  expect(await page.locator(".print-page").nth(2).textContent()).toMatch(/Step three[\s\S]+供給/);
  expect(await page.locator(".story-stage").isVisible()).toBe(false);
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect.poll(() => page.locator(".print-pages").count()).toBe(0);
  await page.getByRole("button", { name: "Present", exact: true }).click();
  const stage = page.locator(".present-overlay .story-words h2");
  await expect.poll(() => stage.textContent()).toBe("Step one");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => stage.textContent()).toBe("Step two");
  await page.keyboard.press("Escape");
  await expect.poll(() => page.locator(".present-overlay").count()).toBe(0);
  await expect.poll(() => page.locator(".story-words h2").textContent()).toBe("Step two");
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await expect.poll(() => page.locator("dialog[open]").count()).toBe(1);
  expect(errors).toEqual([]);
  await page.context().close();
});

it("what is hostile in a snapshot is text: no script runs, no address of a script is a link", async () => {
  const { page, errors } = await openPage(running().browser, wide);
  const alarms: string[] = [];
  page.on("dialog", (dialog) => {
    alarms.push(dialog.message());
    void dialog.dismiss();
  });
  await page.exposeFunction("alarm", (what: string) => alarms.push(what));
  for (const path of ["s", "embed"]) {
    await open(page, `/${path}/${await keep(hostileStory())}`);
    const canvas = page.locator(".story-canvas");
    await expect.poll(() => canvas.count()).toBe(1);
    await page.evaluate(() => {
      const { explorer } = document.querySelector(".story-canvas") as Element & {
        explorer: { select(what: object): void; edges(): { key: string }[] };
      };
      explorer.select({ kind: "edge", key: explorer.edges()[0]?.key });
    });
    await expect.poll(() => page.locator(".details").count()).toBe(1);
    await expect.poll(() => page.locator("body").textContent()).toContain("alarm(1)");
    expect(await page.locator("[onerror], [src=x], a[href^='javascript' i], a[href^='data' i]").count()).toBe(0);
  }
  expect([alarms, errors]).toEqual([[], []]);
  await page.context().close();
});

it("a link that leads nowhere says so in both languages, and a lost network that it tries again", async () => {
  const { page } = await openPage(running().browser, phone);
  await open(page, "/s/AAAAAAAAAAAAAAAAAAAAAA");
  await expect.poll(() => page.locator("main").textContent()).toContain("ここにスナップショットはありません。");
  await expect.poll(() => page.locator("main [lang=en]").textContent()).toContain("There is no snapshot here.");
  await page.route("**/api/snapshots/*", (route) => route.abort());
  await open(page, `/s/${story}`);
  await expect.poll(() => page.locator("main").textContent()).toContain("サーバーから応答がありません。");
  await page.unroute("**/api/snapshots/*");
  await page.getByRole("button", { name: "もう一度試す" }).click();
  const title = page.locator(".story-words h2");
  await expect.poll(() => title.textContent()).toBe("一歩め");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => title.textContent()).not.toBe("一歩め");
  // A network that comes back later takes nobody back to the beginning.
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await page.getByRole("button", { name: "その他" }).click();
  await expect.poll(() => page.locator(".viewer-more .menu-item").allTextContents()).toHaveLength(4);
  expect(asked.filter((url) => url.includes("/api/"))).toEqual([]);
  await page.context().close();
});
