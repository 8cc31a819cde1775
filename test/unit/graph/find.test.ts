import { expect, test } from "vitest";
import { mark, matching } from "../../../client/graph/find.ts";
import { spansOf } from "../../../client/views/search/marked.tsx";
import { open } from "./opened.ts";

test("names of both languages and keys are found, whatever the case, the width and the kind of kana", async () => {
  const { explorer } = open();
  await explorer.openAround("Resource:lithium");
  const { desk } = explorer;
  const found = (typed: string) => matching(desk, typed).includes("Resource:lithium");
  const ways = ["lithium", "LITH", "ｌｉｔｈｉｕｍ", "リチウム", "ﾘﾁｳﾑ", "りちうむ", "resource:lith", "lithium リチ"];
  expect(ways.filter((typed) => !found(typed))).toEqual([]);
  expect([found(" "), found("cobalt"), found("lithium cobalt")]).toEqual([false, false, false]);
});

test("what is found is marked and the rest is dim until it ends; what is out of sight is not found", async () => {
  const { explorer, cy } = open();
  await explorer.openAround("Resource:lithium");
  const { desk } = explorer;
  mark(desk, matching(desk, "lithium"));
  expect(cy.nodes(".found").length + cy.nodes(".lost").length).toBe(desk.stage.nodes().length);
  expect(cy.getElementById("Resource:lithium").hasClass("found")).toBe(true);
  mark(desk, undefined);
  expect(cy.elements(".found, .lost")).toHaveLength(0);
  explorer.hide("Resource:lithium");
  expect(matching(desk, "resource:lithium")).toEqual([]);
});

test("the words of a hit are marked where they stand, one after the other or within each other", () => {
  const marked = (text: string, typed: string) => spansOf(text, typed).map(({ start, end }) => text.slice(start, end));
  expect([
    marked("Lithium and cobalt", "cobalt LITHIUM"),
    marked("先端のＡＴＶＭ融資", "atvm"),
    marked("ﾘﾁｳﾑ電池とリチウム", "りちうむ"),
    marked("abcabc", "abc bca"),
  ]).toEqual([["Lithium", "cobalt"], ["ＡＴＶＭ"], ["ﾘﾁｳﾑ", "リチウム"], ["abcabc"]]);
});
