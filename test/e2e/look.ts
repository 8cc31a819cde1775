// Takes a screenshot of a running app: node test/e2e/look.ts URL [--size 1440x900] [--dark] [--en] [--touch] [--out name]
//   [--click SELECTOR]… [--dblclick X,Y]… [--press KEY]… [--type TEXT]… [--wait MS]… (steps are done in the order given)
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { launchBrowser, openPage, shoot } from "./browser.ts";

const text = { type: "string", multiple: true } as const;
const { values, positionals, tokens } = parseArgs({
  allowPositionals: true,
  tokens: true,
  options: {
    size: { type: "string", default: "1440x900" },
    out: { type: "string", default: "look" },
    dark: { type: "boolean", default: false },
    en: { type: "boolean", default: false },
    touch: { type: "boolean", default: false },
    click: text,
    dblclick: text,
    press: text,
    type: text,
    wait: text,
    hover: text,
  },
});

async function at(value: string, act: (x: number, y: number) => Promise<void>, otherwise: () => Promise<void>) {
  const place = /^(\d+),(\d+)$/.exec(value);
  if (place) await act(Number(place[1]), Number(place[2]));
  else await otherwise();
}

const steps: Record<string, (page: Page, value: string) => Promise<void>> = {
  click: (page, value) =>
    at(
      value,
      (x, y) => page.mouse.click(x, y),
      () => page.click(value),
    ),
  dblclick: (page, value) =>
    at(
      value,
      (x, y) => page.mouse.dblclick(x, y),
      () => page.dblclick(value),
    ),
  hover: (page, value) =>
    at(
      value,
      (x, y) => page.mouse.move(x, y),
      () => page.hover(value),
    ),
  press: (page, value) => page.keyboard.press(value),
  type: (page, value) => page.keyboard.type(value),
  wait: (page, value) => page.waitForTimeout(Number(value)),
};

const [width = 1440, height = 900] = values.size.split("x").map(Number);
const browser = await launchBrowser();
try {
  const look = { width, height, scheme: values.dark ? "dark" : "light", language: values.en ? "en" : "ja" } as const;
  const { page, errors } = await openPage(browser, { ...look, touch: values.touch });
  await page.goto(positionals[0] ?? "http://127.0.0.1:3000/", { waitUntil: "networkidle" });
  await page.waitForTimeout(800);
  for (const token of tokens) {
    const step = token.kind === "option" ? steps[token.name] : undefined;
    if (token.kind !== "option" || !step) continue;
    await step(page, token.value ?? "");
    await page.waitForTimeout(400);
  }
  console.log(await shoot(page, values.out));
  for (const error of errors) console.log(error);
} finally {
  await browser.close();
}
