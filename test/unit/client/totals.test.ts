import { expect, test } from "vitest";
import { totalsOf } from "../../../client/graph/sieve/totals.ts";
import { facetWords } from "../../../client/i18n/facets.ts";
import { sumOf } from "../../../client/views/facets/Totals.tsx";
import { aNode } from "../../build.ts";
import { first } from "../graph/opened.ts";

const { lens } = first.dataset;
const sums = (nodes: Parameters<typeof totalsOf>[0], language: "ja" | "en") =>
  totalsOf(nodes, lens).map((total) => sumOf(total, lens, language));
const amount = (id: string, properties: Record<string, string | number>) =>
  aNode({ key: `Funding:${id}`, labels: ["Funding"], properties: { id, status: "committed", ...properties } });

test("a sum that holds more than, about or at least is written so, in the units of the captions", () => {
  expect(sums(first.nodes, "en")).toEqual(["> $4.16 bn", "about $20 bn", "≥ $120 bn"]);
  expect(sums(first.nodes, "ja")).toEqual(["41.6億ドル超", "約200億ドル", "少なくとも1,200億ドル"]);
});

test("a sum of plain figures is plain, and one without figures says so", () => {
  const plain = [amount("a", { usd: 5e6 }), amount("b", { usd: 2e12 })];
  expect([sums(plain, "en"), sums(plain.slice(0, 1), "en"), sums(plain.slice(0, 1), "ja")]).toEqual([
    ["$2 tn"],
    ["$5 M"],
    ["500万ドル"],
  ]);
  const [none] = totalsOf([...plain, amount("c", { status: "existing" })], lens).slice(1);
  expect(none && sumOf(none, lens, "en")).toBe(facetWords("en").noTotal);
});
