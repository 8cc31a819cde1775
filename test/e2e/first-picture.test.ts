import { describe, expect, it } from "vitest";
import { axeFaults } from "./axe.ts";
import { openPage, shoot } from "./browser.ts";
import { nodeAppears } from "./canvas.ts";
import { fillWithDatasets } from "./graph.ts";
import { withApp } from "./with-app.ts";

const running = withApp(fillWithDatasets);

const titles = {
  ja: "バイデン政権によるサプライチェーン強化策",
  en: "Supply-chain measures of the Biden administration",
};

describe.each([
  { width: 1440, height: 900, size: "wide" },
  { width: 390, height: 844, size: "phone" },
])("the first picture at $width px", ({ width, height, size }) => {
  describe.each(["light", "dark"] as const)("%s", (scheme) => {
    it.each(["ja", "en"] as const)("shows the whole table without faults in %s", async (language) => {
      const { page, errors } = await openPage(running().browser, {
        width,
        height,
        scheme,
        language,
        touch: size === "phone",
      });
      await page.goto(running().app.url);
      await nodeAppears(page, "Measure:m38");
      await page.waitForTimeout(600);
      await shoot(page, `first-${size}-${scheme}-${language}`);
      await expect.poll(() => page.locator("html").getAttribute("lang")).toBe(language);
      await expect.poll(() => page.locator("h1").textContent()).toBe(titles[language]);
      expect(await axeFaults(page)).toEqual([]);
      expect(errors).toEqual([]);
      await page.context().close();
    });
  });
});

it("counts what is drawn in the legend", async () => {
  const { page } = await openPage(running().browser, { width: 1440, height: 900, scheme: "light", language: "en" });
  await page.goto(running().app.url);
  await nodeAppears(page, "Measure:m38");
  const kinds = page.getByRole("button", { name: /^(Measure|Section|Sector|Funding|Country)\b/ });
  await expect
    .poll(() => kinds.evaluateAll((all) => all.map((one) => one.textContent)))
    .toEqual(["Measure38", "Section4", "Sector13", "Country6", "Country group2", "Funding9"]);
  await page.context().close();
});
