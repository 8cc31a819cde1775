import { expect, test } from "vitest";
import { answersOf, askedOf, countKinds, coveredLabels } from "../../../client/evidence/researched.ts";
import type { Looked } from "../../../client/graph/types.ts";
import { answerWord } from "../../../client/views/details/Researched.tsx";
import { toNodeRows } from "../../../client/views/table/rows.ts";
import { edge, node, lens as plain } from "./lens.ts";

const looked = (document: string, type: string, keys?: string[]): Looked => ({
  document,
  label: "Agency",
  type,
  direction: "out",
  ...(keys ? { keys } : {}),
});
const everywhere = looked("Document:table", "RESPONSIBLE_FOR");
const here = looked("Document:list", "RUNS", ["Agency:hhs"]);
const lens = { ...plain, coverage: [everywhere, here] };
const [hhs, doe] = [node("Agency:hhs", { name_en: "Health" }), node("Agency:doe", { name_en: "Energy" })];
const countOf = countKinds([edge("Agency:hhs", "RESPONSIBLE_FOR", "Measure:m01", {})]);

test("What was found, what was looked for in vain and what nobody looked for are three different answers", () => {
  const answers = [hhs, doe].map((one) => answersOf(one, lens, (asked) => countOf(one.key, asked)));
  expect(answers).toEqual([
    [
      { type: "RESPONSIBLE_FOR", direction: "out", count: 1, looked: [everywhere] },
      { type: "RUNS", direction: "out", count: 0, looked: [here] },
    ],
    [
      { type: "RESPONSIBLE_FOR", direction: "out", count: 0, looked: [everywhere] },
      { type: "RUNS", direction: "out", count: 0, looked: [] },
    ],
  ]);
});

test("Parallel relationships to one node are one that was found, as among the neighbours, and the words say that nodes are counted", () => {
  const count = countKinds([
    edge("Agency:hhs", "RUNS", "Measure:m01", { year: 2024 }),
    { ...edge("Agency:hhs", "RUNS", "Measure:m01", { year: 2025 }), key: "Agency:hhs|RUNS|Measure:m01|b" },
    edge("Agency:hhs", "RUNS", "Measure:m02", {}),
    edge("Measure:m02", "RUNS", "Agency:hhs", {}),
  ]);
  const counts = (["out", "in"] as const).map((direction) => count("Agency:hhs", { type: "RUNS", direction }));
  expect(counts).toEqual([2, 1]);
  const said = (["en", "ja"] as const).map((language) => answerWord({ count: 2, looked: [here] }, language));
  expect([...said, answerWord({ count: 1, looked: [here] }, "en")]).toEqual([
    "2 nodes found",
    "2ノード",
    "1 node found",
  ]);
});

test("A label of which the lens says nothing has no answers, and a lens without coverage covers no label", () => {
  expect([coveredLabels(lens), coveredLabels(plain), askedOf("Measure", lens)]).toEqual([["Agency"], [], []]);
  expect(answersOf(node("Measure:m01", {}), lens, () => 0)).toEqual([]);
});

test("The table says of each node what nobody has looked for", () => {
  const rows = toNodeRows([hhs, doe, node("Measure:m01", {})], [], new Map(), lens, "en");
  expect(rows.map(({ unread }) => unread)).toEqual(["all researched", "RUNS", undefined]);
});
