import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFaults } from "./axe.ts";
import { openPage, shoot } from "./browser.ts";
import { edgePlace, nodeAppears } from "./canvas.ts";
import { fillWithDatasets } from "./graph.ts";
import { withApp } from "./with-app.ts";

const running = withApp(fillWithDatasets);

const wide = { width: 1440, height: 900, scheme: "light", language: "ja" } as const;
const lithium = "edge:Measure:m31|CONCERNS|Resource:lithium";

/** Opens the first picture with a selection; the page must end with no error in its console. */
async function selected(
  what: string,
  look: Parameters<typeof openPage>[1],
  use: (page: Page) => Promise<void>,
  prepare: (page: Page) => Promise<void> = async () => undefined,
) {
  const { page, errors } = await openPage(running().browser, look);
  await prepare(page);
  await page.goto(`${running().app.url}#v=overview&s=${what}`);
  await page.locator(".details h2").waitFor();
  await use(page);
  expect(errors).toEqual([]);
  await page.context().close();
}

it("a relationship says what it is, what it rests on, what to mind, its properties and neighbours, in this order", async () => {
  await selected(lithium, wide, async (page) => {
    const marked = page.locator(".sentence mark");
    await marked.waitFor();
    await page.locator(".group").first().waitFor();
    const heads = await page.locator(".details h3").allTextContents();
    expect(heads).toEqual(["根拠", "注意Caution", "属性", "リチウムの隣"]);
    await expect
      .poll(() => page.locator(".identity-name").allTextContents())
      .toEqual([
        "重要鉱物の採掘・加工の21世紀基準",
        "21st-century standards for mining, refining",
        "リチウム",
        "Lithium",
      ]);
    await expect.poll(() => marked.allTextContents()).toEqual(["リチウム"]);
    await expect.poll(() => page.locator("blockquote.sentence").getAttribute("lang")).toBe("ja");
    await expect.poll(() => page.locator(".translation strong").allTextContents()).toEqual(["lithium"]);
    await shoot(page, "details-edge-light-ja");
    expect(await axeFaults(page)).toEqual([]);
  });
});

it("the offsets open the source text at the marked words", async () => {
  await selected(lithium, wide, async (page) => {
    await page.getByRole("button", { name: "原文 2140–2144字" }).click();
    const marked = page.locator(".source-scroll mark");
    await marked.waitFor();
    await expect.poll(() => marked.allTextContents()).toEqual(["リチウム"]);
    const place = await marked.boundingBox();
    const frame = await page.locator(".source-scroll").boundingBox();
    expect(place && frame && place.y > frame.y && place.y + place.height < frame.y + frame.height).toBe(true);
    await expect
      .poll(() => page.locator(".coverage p").textContent())
      .toContain("すべての文字の行き先がわかっています");
    await expect
      .poll(() => page.locator(".source-scroll").textContent())
      .toBe(readFileSync(new URL("../../data/us-supply-chain-2021/source.txt", import.meta.url), "utf8"));
    await shoot(page, "sources-light-ja");
    expect(await axeFaults(page)).toEqual([]);
  });
});

it("a passage shows what it made, and what it made is marked there and on the canvas", async () => {
  await selected(lithium, wide, async (page) => {
    await page.getByRole("button", { name: "原文 2140–2144字" }).click();
    const made = page.locator(".made");
    await made.locator(".made-edge", { hasText: "リチウム" }).first().waitFor();
    await expect.poll(() => page.locator(".piece[aria-pressed=true]").textContent()).toContain("重要鉱物の採掘・加工");
    await page.locator(".piece", { hasText: "輸出入銀行" }).click();
    await page.locator(".identity-name", { hasText: "輸出入銀行" }).waitFor();
    await expect.poll(() => page.locator(".piece[aria-current]").first().textContent()).toContain("輸出入銀行");
    await made.locator(".made-edge", { hasText: "主担当" }).first().hover();
    await page.waitForFunction(() => document.querySelector(".source-scroll mark")?.textContent === "輸出入銀行");
    await shoot(page, "passage-light-ja");
    expect(await axeFaults(page)).toEqual([]);
    await made.getByRole("button", { name: "図に表示" }).click();
    await nodeAppears(page, "Instrument:dfp");
  });
});

it("words that a heading or another document explains are still read in the text where they stand", async () => {
  await selected("edge:Sector:A1|IN_SECTION|Section:A", { ...wide, language: "en" }, async (page) => {
    await page.locator(".sentence mark").waitFor();
    await expect.poll(() => page.locator(".evidence .quiet").textContent()).toContain("Inferred from: Fact sheet");
    await page.locator(".offsets").click();
    await page.locator(".source-scroll mark").waitFor();
  });
});

it("resting on a relationship shows its quote beside the pointer, Escape puts it away, keys show it too", async () => {
  await selected("node:Measure:m31", { ...wide, language: "en" }, async (page) => {
    await page.getByRole("button", { name: "Close the details" }).click();
    const place = await edgePlace(page, "Measure:m31|CONCERNS|Resource:lithium");
    await page.mouse.move(place.x, place.y);
    const card = page.locator(".quote-card");
    await card.locator("mark").waitFor();
    await expect
      .poll(() => card.locator(".quote-says").textContent())
      .toBe("21st-century standards for mining, refining concerns Lithium");
    await expect.poll(() => card.locator("mark").textContent()).toBe("リチウム");
    await shoot(page, "quote-card-light-en");
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect.poll(() => card.count()).toBe(0);
    await page.mouse.move(5, 5);
    await page.locator(".canvas").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("]");
    await page.locator(".quote-card[role=status]").waitFor();
  });
});

it("what was inferred says that no sentence says it, why, how surely and from which document", async () => {
  await selected("edge:Agency:hhs|RESPONSIBLE_FOR|Measure:m01", { ...wide, language: "en" }, async (page) => {
    await page.locator(".no-sentence .quiet", { hasText: "Fact sheet" }).waitFor();
    await expect.poll(() => page.locator(".basis-chip").textContent()).toBe("Inferred, almost certain (0.97)");
    await expect
      .poll(() => page.locator(".basis-says").textContent())
      .toBe("Placed by reasoning: the source does not say so outright.");
    const said = await page.locator(".no-sentence").textContent();
    expect(said).toContain("The agency cell is lost from the text; the agency is inferred from the fact sheet.");
    expect(said).toContain("担当機関の欄は原文の文字から失われている。");
    expect((await page.locator(".caution").allTextContents()).join()).not.toContain("The agency cell is lost");
  });
});

it("each relationship of a node is one click away, and the way back leads to the node", async () => {
  await selected("node:Agency:doe", { ...wide, language: "en", scheme: "dark" }, async (page) => {
    await page.locator(".relation", { hasText: "Inventions funded by DOE" }).click();
    const marked = page.locator(".sentence mark");
    await marked.waitFor();
    await expect.poll(() => marked.allTextContents()).toEqual(["エネルギー省"]);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H2");
    await shoot(page, "details-edge-dark-en");
    await page.getByRole("button", { name: "Back to Department of Energy" }).click();
    await page.locator(".relation", { hasText: "Inventions funded by DOE" }).waitFor();
    await page.getByRole("button", { name: "Close the details" }).click();
    await expect.poll(() => page.locator(".details").count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.classList.contains("canvas"))).toBe(true);
  });
});

it("a relationship that is not in the picture is read all the same, with a safe link to its document", async () => {
  await selected("node:Resource:lithium", { ...wide, language: "en" }, async (page) => {
    const group = page.locator(".group", { hasText: "produced by" });
    if ((await group.locator(".relation").count()) === 0) await group.locator(".group-toggle").click();
    await group.locator(".relation", { hasText: "Chile" }).first().click();
    const link = page.locator(".no-sentence a");
    await link.waitFor();
    await expect.poll(() => link.getAttribute("rel")).toBe("noopener noreferrer");
    await expect.poll(() => link.getAttribute("href")).toMatch(/^https:\/\/www\.usgs\.gov\//);
    await expect.poll(() => page.locator(".details h2").textContent()).toBe("Relationship PRODUCES");
  });
});

it("expanding from the panel brings the rest and counts it", async () => {
  await selected("node:Resource:lithium", { ...wide, language: "en" }, async (page) => {
    const group = page.locator(".group", { hasText: "input to" });
    await expect.poll(() => group.locator(".group-count [aria-hidden]").textContent()).toBe("0 / 1");
    await group.getByRole("button", { name: /^\+1 expand/ }).click();
    await group.getByText("all shown").waitFor();
    await expect.poll(() => group.locator(".group-count [aria-hidden]").textContent()).toBe("1 / 1");
  });
});

it("what was looked for in vain is told from what nobody looked for, beside a node and for all at once", async () => {
  await selected("node:Resource:semis", { ...wide, language: "en" }, async (page) => {
    const answers = page.locator(".researched .finding");
    await answers.first().waitFor();
    await expect
      .poll(() => page.locator(".researched .finding-word").allTextContents())
      .toEqual(["5 nodes found", "not researched", "not researched", "not researched"]);
    await expect.poll(() => page.locator(".group.empty.unread .group-answer").count()).toBe(3);
    await page.locator(".researched .offsets").click();
    const graphite = page.getByRole("row", { name: /Graphite/ });
    await graphite.waitFor();
    await expect
      .poll(() => graphite.getByRole("cell").allTextContents())
      .toEqual(["none found", "18 nodes found", "4 nodes found", "1 node found"]);
    await shoot(page, "coverage-light-en");
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Countries" }).click();
    await page.getByRole("rowheader", { name: "South Korea" }).getByRole("button").click();
    await page.locator(".identity-name", { hasText: "South Korea" }).waitFor();
  });
});

it("amounts that a node leads to are totalled by status, never as one sum", async () => {
  await selected("node:Agency:congress", { ...wide, language: "en" }, async (page) => {
    await page.locator(".amounts dt").first().waitFor();
    await expect.poll(() => page.locator(".amounts dt").allTextContents()).toEqual(["Recommended"]);
  });
});

it("the table is walked, sorted and filtered by keyboard, follows the selection and is saved as CSV", async () => {
  await selected("node:Measure:m03", { ...wide, language: "en" }, async (page) => {
    await page.getByRole("button", { name: "Table", exact: true }).click();
    const current = page.locator("tr[aria-selected=true]");
    await current.waitFor();
    await expect
      .poll(() => current.locator("td").nth(1).textContent())
      .toContain("National blueprint for lithium batteries");
    await current.locator("td").first().click();
    await page.keyboard.press("ArrowUp");
    const above = await page.evaluate(() => document.activeElement?.parentElement?.children[1]?.textContent?.trim());
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await current.locator("td").nth(1).textContent())?.trim()).toBe(above);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    await expect.poll(() => current.count(), { timeout: 5000 }).toBe(2);
    await page.keyboard.press("Control+End");
    await page.locator("tr[aria-rowindex='114'] td:focus").waitFor();
    await page.getByRole("columnheader", { name: "English" }).getByRole("button").click();
    await expect.poll(() => page.locator("th[aria-sort]").getAttribute("aria-sort")).toBe("ascending");
    await page.getByRole("searchbox", { name: "Filter rows" }).fill("lithium");
    await page.locator(".table-count", { hasText: /^\d+ of 113 rows$/ }).waitFor();
    await page.getByRole("searchbox", { name: "Filter rows" }).fill("");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "CSV" }).click(),
    ]);
    const lines = readFileSync(await download.path(), "utf8").split("\r\n");
    expect(lines[0]).toBe(
      "\ufeffkey,kind,name_ja,name_en,section,sector,relationships,source,heading,inferred,external,not_looked_for_ja,not_looked_for_en",
    );
    expect(lines.find((line) => line.startsWith("Measure:m03,"))).toContain(",A,Advanced batteries,");
    await page.getByRole("button", { name: "A filter for each column" }).click();
    await page.getByRole("button", { name: "Columns", exact: true }).click();
    await page.getByRole("checkbox", { name: /^Row/ }).check();
    await page.keyboard.press("Escape");
    await page.getByRole("columnheader", { name: "Row" }).waitFor();
    const columns = page.getByRole("button", { name: "Columns", exact: true });
    await columns.click();
    await page.keyboard.press("Escape");
    await page.locator("#table-columns").waitFor({ state: "hidden" });
    await expect.poll(() => page.getByRole("columnheader", { name: "Row" }).count()).toBe(1);
    await expect.poll(() => columns.evaluate((button) => button === document.activeElement)).toBe(true);
    await shoot(page, "table-light-en");
    expect(await axeFaults(page)).toEqual([]);
  });
});

it("what cannot be loaded says so in the panel and comes with another try", async () => {
  const { page } = await openPage(running().browser, { ...wide, language: "en" });
  const wrong = { status: 500, contentType: "application/problem+json", body: '{"code":"internal","status":500}' };
  await page.route("**/api/nodes/**", (route) => route.fulfill(wrong));
  await page.goto(`${running().app.url}#v=overview&s=node:Agency:doe`);
  const failure = page.locator(".neighbours .failure");
  await failure.waitFor();
  await expect.poll(() => failure.textContent()).toContain("The server made a mistake.");
  await page.unroute("**/api/nodes/**");
  await failure.getByRole("button", { name: "Try again" }).click();
  await page.locator(".relation").first().waitFor();
  await expect.poll(() => page.locator(".neighbours .failure").count()).toBe(0);
  await page.context().close();
});

it("what takes long says so in the panel and is given up at a press, and comes with another try", async () => {
  const { page, errors } = await openPage(running().browser, { ...wide, language: "en" });
  // The answer never comes.
  await page.route("**/api/nodes/**", () => undefined);
  await page.goto(`${running().app.url}#v=overview&s=node:Agency:doe`);
  const waiting = page.locator(".neighbours .loading-line");
  await waiting.getByText("Loading").waitFor();
  await shoot(page, "details-waiting-light-en");
  await waiting.getByRole("button", { name: "Cancel" }).click();
  const given = page.locator(".neighbours .cancelled");
  await expect.poll(() => given.locator(".failure-title").textContent()).toBe("Cancelled.");
  await shoot(page, "details-cancelled-light-en");
  await page.unroute("**/api/nodes/**");
  await given.getByRole("button", { name: "Try again" }).click();
  await page.locator(".relation").first().waitFor();
  expect([await page.locator(".failure").count(), errors]).toEqual([0, []]);
  await page.context().close();
});

it.each(["light", "dark"] as const)("on a phone the details are a sheet that fits, %s", async (scheme) => {
  await selected(lithium, { ...wide, width: 390, height: 844, scheme, touch: true }, async (page) => {
    await page.locator(".sheet .sentence mark").waitFor();
    await page.waitForTimeout(300);
    const wider = await page.locator(".sheet-body").evaluate((body) => body.scrollWidth - body.clientWidth);
    expect(wider).toBe(0);
    await shoot(page, `details-phone-${scheme}-ja`);
    expect(await axeFaults(page)).toEqual([]);
  });
});
