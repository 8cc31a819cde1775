import { expect, test } from "vitest";
import { files, lineCount, read } from "./files.ts";

const longer = (most: number, paths: string[]) =>
  paths.map((path) => ({ path, lines: lineCount(read(path)) })).filter(({ lines }) => lines > most);

test("no source file is longer than 300 lines", () => {
  const sources = files(
    "{server,client,snapshot,test,bench,scripts,cypher}/**/*.{ts,tsx,js,css,html,cypher}",
    "*.{ts,js}",
  );
  expect(sources.length).toBeGreaterThan(50);
  expect(longer(300, sources)).toEqual([]);
});

test("the README has at most 150 lines", () => {
  expect(longer(150, ["README.md"])).toEqual([]);
});

test("a decision has at most 40 lines", () => {
  const decisions = files("docs/decisions/*.md");
  expect(decisions.length).toBeGreaterThan(0);
  expect(longer(40, decisions)).toEqual([]);
});
