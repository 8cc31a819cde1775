import { expect, it } from "vitest";
import { axeFaults } from "./axe.ts";
import { openPage, shoot } from "./browser.ts";
import { nodeAppears, nodePlace, positions } from "./canvas.ts";
import { fillWithForeign } from "./graph.ts";
import { withApp } from "./with-app.ts";

const running = withApp(fillWithForeign);

it.each(["ja", "en"] as const)("a database of another domain shows itself from its schema in %s", async (language) => {
  const { page, errors } = await openPage(running().browser, { width: 1440, height: 900, scheme: "light", language });
  await page.goto(running().app.url);
  await nodeAppears(page, "Person:p1@example.org");
  await page.waitForTimeout(1200);
  await shoot(page, `foreign-${language}`);
  const legend = await page.locator(".facet-name").allTextContents();
  // Each person is a Member too, which is no kind of its own in the picture.
  const names = ["Person", "Feature Film", "Odd`Label", "has seen", "about", "rated", "knows"];
  expect(legend).toEqual(names);
  expect(await axeFaults(page)).toEqual([]);
  expect(errors).toEqual([]);
  await page.context().close();
});

it("a node of it is found, opened and expanded; markup in its values stays text", async () => {
  const { page, errors } = await openPage(running().browser, {
    width: 1440,
    height: 900,
    scheme: "light",
    language: "en",
  });
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(running().app.url);
  await nodeAppears(page, "Person:p1@example.org");
  await page.keyboard.press("Control+k");
  await page.locator(".palette input").fill("script");
  await page.locator("#hit-0").waitFor();
  expect(await page.locator("#hit-0 .option-name").textContent()).toBe("<script>alert(1)</script>");
  await page.keyboard.press("Enter");
  await page.getByRole("complementary", { name: "Details" }).getByText("9,007,199,254,740,993").waitFor();
  await shoot(page, "foreign-details");
  const place = await nodePlace(page, "Person:p1@example.org");
  const before = await positions(page);
  await page.mouse.dblclick(place.x, place.y);
  await page.waitForTimeout(1500);
  expect(await positions(page)).toMatchObject(before);
  await shoot(page, "foreign-expanded");
  expect(dialogs).toEqual([]);
  expect(errors).toEqual([]);
  await page.context().close();
});
