import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFaults } from "./axe.ts";
import { openPage, shoot } from "./browser.ts";
import { nodeAppears } from "./canvas.ts";
import { fillWithDatasets } from "./graph.ts";
import { withApp } from "./with-app.ts";

const running = withApp(fillWithDatasets);

interface Host extends Element {
  explorer: {
    select(selected: { kind: string; key: string }): void;
    selectMany(keys: string[]): void;
    hide(...keys: string[]): void;
    nodes(): { key: string }[];
  };
}

const titles = (page: Page) => page.locator(".story-step-title").allTextContents();

/** What is selected and hidden by the product's own verbs, without hunting for pixels. */
function onCanvas(page: Page, act: "relationship" | "countries" | "nothing"): Promise<void> {
  return page.evaluate((what) => {
    const { explorer } = document.querySelector(".canvas") as Host;
    if (what === "relationship") explorer.select({ kind: "edge", key: "Measure:m03|CONCERNS|Resource:lithium" });
    if (what === "nothing") explorer.selectMany([]);
    if (what !== "countries") return;
    const keys = explorer.nodes().map(({ key }) => key);
    explorer.hide(...keys.filter((key) => key !== "Resource:lithium" && !key.startsWith("Country:")));
  }, act);
}

/** Counts the frames in which nothing is drawn, from now until `stop`. */
async function watchBlank(page: Page): Promise<() => Promise<{ frames: number; blank: number }>> {
  await page.evaluate(() => {
    const host = document.querySelector(".story-canvas");
    const seen = { frames: 0, blank: 0, going: true };
    const small = new OffscreenCanvas(96, 64);
    const context = small.getContext("2d", { willReadFrequently: true });
    const look = () => {
      if (!context || !host) return;
      context.clearRect(0, 0, 96, 64);
      for (const layer of host.querySelectorAll("canvas")) context.drawImage(layer, 0, 0, 96, 64);
      const { data } = context.getImageData(0, 0, 96, 64);
      seen.frames++;
      if (!data.some((value, at) => at % 4 === 3 && value > 60)) seen.blank++;
      if (seen.going) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    Object.assign(window, { seen });
  });
  return () =>
    page.evaluate(() => {
      const { seen } = window as unknown as { seen: { frames: number; blank: number; going: boolean } };
      seen.going = false;
      return { frames: seen.frames, blank: seen.blank };
    });
}

it("a presenter writes two steps that cite, sorts them, takes a deletion back, and finds them after a reload", async () => {
  const look = { width: 1440, height: 900, scheme: "light", language: "en" } as const;
  const { page, errors } = await openPage(running().browser, look);
  await writeStory(page);
  expect(await axeFaults(page)).toEqual([]);
  await page.locator(".story-step-name").nth(1).press("Alt+ArrowUp");
  await expect.poll(() => titles(page)).toEqual(["Few countries mine it", "The table names lithium"]);
  await page.locator(".story-step-name").nth(0).press("Delete");
  await expect.poll(() => titles(page)).toEqual(["The table names lithium"]);
  await page.locator(".story-removed button").click();
  await expect.poll(() => titles(page)).toEqual(["Few countries mine it", "The table names lithium"]);
  const [grip, target] = [page.locator(".story-grip").nth(1), page.locator(".story-step").nth(0)];
  const [from, to] = [await grip.boundingBox(), await target.boundingBox()];
  if (!from || !to) throw new Error("no rows");
  await page.mouse.move(from.x + 6, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 6, to.y + 4, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => titles(page)).toEqual(["The table names lithium", "Few countries mine it"]);
  await page.getByText("Saved in this browser").waitFor();
  await shoot(page, "story-panel");
  // The panel comes back with the page.
  await page.reload();
  await expect.poll(() => titles(page)).toEqual(["The table names lithium", "Few countries mine it"]);
  await expect.poll(() => page.locator(".story-cited-says").first().textContent()).toMatch(/concerns Lithium/);
  expect(errors).toEqual([]);
  await page.context().close();
});

it("a story is presented by keys without a blank frame between its steps, and left by Escape", async () => {
  const look = { width: 1440, height: 900, scheme: "dark", language: "en", reducedMotion: false } as const;
  const { page, errors } = await openPage(running().browser, look);
  await writeStory(page);
  await page.locator(".story-deeds").getByRole("button", { name: "Present" }).click();
  const stage = page.locator(".story-stage");
  await expect.poll(() => stage.locator("h2").textContent()).toBe("The table names lithium");
  await expect.poll(() => stage.locator(".footnote-sentence mark").textContent()).toBe("リチウム");
  await expect.poll(() => axeFaults(page)).toEqual([]);
  await shoot(page, "story-presented");
  const stop = await watchBlank(page);
  for (const key of ["ArrowRight", "PageUp", " ", "Backspace", "ArrowDown"]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(200);
  }
  await expect.poll(() => stage.locator("h2").textContent()).toBe("Few countries mine it");
  const moves = () =>
    page.evaluate(() => {
      const { player } = document.querySelector(".story-canvas") as unknown as {
        player: { moving: { value: boolean } };
      };
      return player.moving.value;
    });
  await expect.poll(moves).toBe(false);
  const { frames, blank } = await stop();
  expect({ many: frames > 10, blank }).toEqual({ many: true, blank: 0 });
  for (let press = 0; press < 9; press++) await page.keyboard.press(press % 2 === 0 ? "ArrowLeft" : "ArrowRight");
  await expect.poll(() => stage.locator("h2").textContent()).toBe("The table names lithium");
  await page.keyboard.press("2");
  await page.keyboard.press("Enter");
  await expect.poll(() => stage.locator("h2").textContent()).toBe("Few countries mine it");
  await page.keyboard.press("b");
  await page.locator(".present-black").waitFor();
  await page.keyboard.press("ArrowRight");
  await page.locator(".present-black").waitFor({ state: "detached" });
  const [speaker] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("s")]);
  await expect.poll(() => speaker.locator(".speaker-text").textContent()).toBe("Mind the date.");
  await speaker.keyboard.press("ArrowLeft");
  await expect.poll(() => stage.locator("h2").textContent()).toBe("The table names lithium");
  await page.keyboard.press("Escape");
  await stage.waitFor({ state: "detached" });
  await expect.poll(() => speaker.isClosed()).toBe(true);
  expect(errors).toEqual([]);
  await page.context().close();
});

/** Two steps in English: one cites, the other has notes. */
async function writeStory(page: Page): Promise<void> {
  await page.goto(running().app.url);
  await page.locator(".questions button").nth(1).click();
  // The first picture has no Chile: the answer is there.
  await nodeAppears(page, "Country:CHL");
  await page.locator(".share-more").click();
  await page.getByRole("button", { name: "Tell a story" }).click();
  const add = page.getByRole("button", { name: "Add the canvas as a step" });
  await add.click();
  await page.locator(".story-step-input").fill("The table names lithium");
  await page.locator(".story-text-input").fill("It asks for a national blueprint.");
  await onCanvas(page, "relationship");
  await page.locator(".story-text-input").press("End");
  await page.getByRole("button", { name: "Cite the selection" }).click();
  await expect.poll(() => page.locator(".story-text-input").inputValue()).toBe("It asks for a national blueprint.[^1]");
  await onCanvas(page, "nothing");
  await onCanvas(page, "countries");
  await add.click();
  await page.locator(".story-step-input").fill("Few countries mine it");
  await page.locator(".story-notes-input").fill("Mind the date.");
  await expect.poll(() => titles(page)).toEqual(["The table names lithium", "Few countries mine it"]);
}
