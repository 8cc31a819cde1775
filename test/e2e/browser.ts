import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";

export interface Look {
  width: number;
  height: number;
  scheme: "light" | "dark";
  language: "ja" | "en";
  touch?: boolean;
  reducedMotion?: boolean;
}

/** Where the e2e tests leave their screenshots. */
export const shots = fileURLToPath(new URL("./shots/", import.meta.url));

/** A headless Chromium that comes with the npm packages; unpacks the libraries that a bare machine lacks. */
export async function launchBrowser(): Promise<Browser> {
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs22.x";
  const { default: packed } = await import("@sparticuz/chromium");
  packed.setGraphicsMode = false;
  const executablePath = await packed.executablePath();
  const args = packed.args.filter((arg) => !unwanted.test(arg));
  return chromium.launch({ executablePath, headless: true, args: [...args, ...quiet] });
}

/**
 * In a single process the whole browser ends with the first page that is closed. Without web security a page could do
 * here what no reader's browser lets it. Drawing 2D by a software GPU takes longer than without one.
 */
const unwanted =
  /^--(single-process|disable-web-security|allow-running|use-gl|use-angle|enable-unsafe|ignore-gpu|in-process-gpu)/;

/** Keeps Chromium from calling home: there is no network in tests. */
const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
];

/** A fresh page: its own storage, language, colour scheme. Errors of the page fail the test through `errors`. */
export async function openPage(browser: Browser, look: Look): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    colorScheme: look.scheme,
    locale: look.language === "ja" ? "ja-JP" : "en-GB",
    timezoneId: "Asia/Tokyo",
    hasTouch: look.touch ?? false,
    reducedMotion: look.reducedMotion === false ? "no-preference" : "reduce",
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(`page error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(`console: ${message.text()}`);
  });
  return { page, errors };
}

/** Saves what the page shows as `shots/<name>.png` and gives the path. */
export async function shoot(page: Page, name: string): Promise<string> {
  mkdirSync(shots, { recursive: true });
  const path = `${shots}${name}.png`;
  await page.screenshot({ path });
  return path;
}
