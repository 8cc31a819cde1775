import { expect, test } from "vitest";
import { type Command, comparable, matchingCommands } from "../../../client/views/search/commands.ts";

const aCommand = (id: string, found: string): Command => ({
  id,
  icon: "",
  name: id,
  found: comparable(found),
  act: () => {},
});
const commands = [
  aCommand("undo", "元に戻す Undo"),
  aCommand("theme-dark", "配色: ダーク Theme: Dark"),
  aCommand("fit", "全体を収める Fit to the window"),
];
const found = (typed: string) => matchingCommands(commands, typed).map((command) => command.id);

test("a command is found by its name in either language, whatever the language of the page", () => {
  expect([found("undo"), found("元に"), found("ダーク")]).toEqual([["undo"], ["undo"], ["theme-dark"]]);
});

test("letter case, half-width forms and the order of words make no difference", () => {
  expect([found("DARK theme"), found("ﾀﾞｰｸ")]).toEqual([["theme-dark"], ["theme-dark"]]);
});

test("nothing typed lists them all", () => {
  expect(found(" ")).toEqual(["undo", "theme-dark", "fit"]);
});
