import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const script = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** What axe-core finds wrong on the page: rule and element, one line each. */
export async function axeFaults(page: Page): Promise<string[]> {
  // Evaluated by the browser's debugger, so the page's own content security policy stays as it is.
  await page.evaluate(readFileSync(script, "utf8"));
  const options: RunOptions = { resultTypes: ["violations"] };
  const results = await page.evaluate(
    (given) => (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run(given),
    options,
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
