import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { lean } from "../../scripts/lean-cytoscape.ts";

const folder = createRequire(import.meta.url)
  .resolve("cytoscape")
  .replace(/[^/\\]+$/, "");
const whole = readFileSync(`${folder}cytoscape.esm.mjs`, "utf8");

test("what is not used of Cytoscape is taken out of its lists, the rest stays", () => {
  const text = lean(whole);
  expect(/var layout = \[[\s\S]*?\];/.exec(text)?.[0].match(/name: '\w+'/g)).toEqual([
    "name: 'null'",
    "name: 'preset'",
  ]);
  expect(text).toContain("[elesfn$v].forEach(function (props)");
  expect(text).toMatch(/\[CRp\$b, CRp\$a, CRp\$9, CRp\$8, CRp\$7, CRp\$6, CRp\$5, CRp\$3, CRp\$2, CRp\$1\]\.forEach/);
  expect(text).not.toContain("CoseLayout.prototype.run");
  expect(text).not.toMatch(/\.(?:cc|dc|bc) = elesfn/);
  expect(text).not.toContain("appendFromString = function");
  expect(text).toContain("appendFromJson = function");
});

test("what never runs here is empty, and two near fingers ask for no menu", () => {
  const text = lean(whole);
  for (const name of ["findTaxiPoints", "findHaystackPoints", "getAllInBox", "drawPie", "createGradientStyleFor"])
    expect(text).toMatch(new RegExp(`\\.${name} = function \\(\\) \\{ return \\[\\]; \\};`));
  expect(text).toContain("BRp$c.findBezierPoints = function (edge");
  expect(text).toContain("var cxtDistThreshold = 0;");
});

test("a node without images is not styled anew each time it is drawn", () => {
  expect(lean(whole)).toMatch(/if \(numImages === 0\) return;\s*var prevBging/);
});

test("a version that looks different stops the build", () => {
  expect(() => lean("export default function cytoscape() {}")).toThrow(/does not find/);
});
