import type { Locator, Page } from "playwright-core";

/** Opens the Cypher drawer and waits until its editor can be written in. */
export async function openDesk(page: Page, url: string): Promise<Locator> {
  await page.goto(url);
  await page.locator(".canvas canvas").first().waitFor();
  await page.getByRole("button", { name: "Cypher", exact: true }).click();
  const content = page.locator(".query-text .cm-content");
  await content.waitFor();
  await content.focus();
  return content;
}

/** The text in the editor; its lines end as the editor shows them. */
export function editorText(page: Page): Promise<string> {
  return page
    .locator(".query-text .cm-line")
    .evaluateAll((lines) => lines.map((line) => line.textContent ?? "").join("\n"));
}

/** Types into what has the focus, then takes the suggestion that begins with these words. */
export async function complete(page: Page, typed: string, wanted: string): Promise<void> {
  await page.keyboard.type(typed, { delay: 10 });
  const option = page.locator(".cm-tooltip-autocomplete li").filter({ hasText: wanted }).first();
  // The editor waits three seconds for values of the database; where it is busier than that one asks again.
  const late = wanted.startsWith("'") && (await option.waitFor({ timeout: 8000 }).catch(() => true));
  if (late) await page.keyboard.press("Control+Space");
  await option.waitFor();
  // Suggestions that have just come take no key yet, so that none is taken by mistake.
  await page.waitForTimeout(200);
  for (let step = 0; step < 40; step++) {
    if ((await option.getAttribute("aria-selected")) === "true") break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
}

/** Writes a query without help: suggestions are waved away. */
export async function write(page: Page, text: string): Promise<void> {
  await page.keyboard.insertText(text);
  await page.keyboard.press("Escape");
}

/** Points at an underlined word until it says what is wrong with it, and takes the way to mend it. */
export async function mend(page: Page, word: string, way: string): Promise<void> {
  const button = page.locator(".cm-tooltip-lint").getByRole("button", { name: way });
  const mark = page.locator(".query-text .cm-lintRange").filter({ hasText: word }).first();
  // A check that has just ended closes what was said before.
  for (let turn = 0; turn < 12; turn++) {
    await page.mouse.move(700, 120);
    await mark.hover();
    const done = await button.click({ timeout: 2000 }).then(
      () => true,
      () => false,
    );
    if (done) return;
  }
  throw new Error(`nothing offers "${way}" at "${word}"`);
}
