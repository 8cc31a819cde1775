import { expect, test } from "vitest";
import { files, read } from "./files.ts";

/** Sheets of the frame, whose classes the sheet of the phone changes on purpose, and a link that looks the same everywhere. */
const shared = [
  "app",
  "canvas",
  "canvas-area",
  "facet",
  "outside",
  "strip",
  "title",
  "tools",
  "top-bar",
  "zoom-buttons",
];

/** The areas whose sheets style a class at their top level: `query-plan.css` is of the area `query`. */
function areasOf(sheets: readonly string[]): Map<string, Set<string>> {
  const areas = new Map<string, Set<string>>();
  for (const path of sheets) {
    const area = /(\w+)[^/]*\.css$/.exec(path)?.[1] ?? "";
    const text = read(path).replace(/\/\*[\s\S]*?\*\//g, "");
    for (const [, list = ""] of text.matchAll(/^([^\s{}@][^{}]*)\{/gm))
      for (const one of list.split(",")) {
        const name = /^\.([\w-]+)$/.exec(one.trim())?.[1];
        if (name) areas.set(name, (areas.get(name) ?? new Set()).add(area));
      }
  }
  return areas;
}

test("a class is styled by the sheets of one area: sheets come when their views come, and then stay for all", () => {
  const areas = areasOf(files("client/styles/*.css"));
  expect(areas.size).toBeGreaterThan(300);
  const twice = [...areas].filter(([name, found]) => found.size > 1 && !shared.includes(name));
  expect(twice.map(([name, found]) => [name, [...found].sort()])).toEqual([]);
});
