import { expect, test } from "vitest";
import { judgeRegex } from "../../../server/cypher-guard/bounds/regex.ts";
import { verdict } from "./verdict.ts";

/** Texts by what they are judged to be. */
function sorted(list: readonly string[], parameters: Record<string, unknown> = {}): Record<string, string> {
  return Object.fromEntries(list.map((text) => [text, verdict(`RETURN ${text}`, parameters)]));
}

test("range takes bounds that are known: numbers, parameters, sizes, indexes of other ranges", () => {
  const parameters = { n: 1_000, big: 2_000_000, list: [1, 2, 3], day: { $type: "Date", value: "2020-01-01" } };
  expect(
    sorted(
      [
        "range(1, 1000000)",
        "range(1, 1000001)",
        "range(1000000, 1, -1)",
        "range(0, 10000000, 10)",
        "range(0, 10000000, 9)",
        "range(1, $n)",
        "range(1, $big)",
        "range(0, size($list) - 1)",
        "range(0, $day)",
        "[i IN range(1, 100) | range(1, i * 10)]",
        "range(1, date().year)",
      ],
      parameters,
    ),
  ).toEqual({
    "range(1, 1000000)": "passes",
    "range(1, 1000001)": "range",
    "range(1000000, 1, -1)": "passes",
    "range(0, 10000000, 10)": "range",
    "range(0, 10000000, 9)": "range",
    "range(1, $n)": "passes",
    "range(1, $big)": "range",
    "range(0, size($list) - 1)": "passes",
    "range(0, $day)": "range",
    "[i IN range(1, 100) | range(1, i * 10)]": "passes",
    "range(1, date().year)": "range",
  });
});

test("reduce may add, not multiply, and not add too often", () => {
  expect(
    sorted([
      "reduce(s = 0, i IN range(1, 1000000) | s + i)",
      "reduce(s = 1, i IN range(1, 1000000) | s * 2)",
      "reduce(s = '', i IN range(1, 1000) | s + toString(i))",
      "reduce(s = '', i IN range(1, 1000000) | s + 'a')",
      "reduce(s = 'a', i IN range(1, 10) | s + s)",
      "reduce(l = [], i IN range(1, 10000) | l + i)",
      "reduce(l = [], i IN range(1, 10001) | l + i)",
      "reduce(l = [], i IN range(1, 1000) | [i] + l)",
      "reduce(l = [], i IN range(1, 1000) | CASE WHEN i IN l THEN l ELSE l + i END)",
    ]),
  ).toEqual({
    "reduce(s = 0, i IN range(1, 1000000) | s + i)": "passes",
    "reduce(s = 1, i IN range(1, 1000000) | s * 2)": "passes",
    "reduce(s = '', i IN range(1, 1000) | s + toString(i))": "passes",
    "reduce(s = '', i IN range(1, 1000000) | s + 'a')": "loops",
    "reduce(s = 'a', i IN range(1, 10) | s + s)": "growth",
    "reduce(l = [], i IN range(1, 10000) | l + i)": "passes",
    "reduce(l = [], i IN range(1, 10001) | l + i)": "growth",
    "reduce(l = [], i IN range(1, 1000) | [i] + l)": "passes",
    "reduce(l = [], i IN range(1, 1000) | CASE WHEN i IN l THEN l ELSE l + i END)": "passes",
  });
});

test("a cut list or text is as long as the cut", () => {
  const pairs = "[a IN l | [b IN l WHERE a.row < b.row | 1]]";
  const gathered = (cut: string) => verdict(`MATCH (n)--()--() WITH collect(n)${cut} AS l RETURN ${pairs}`);
  expect([gathered(""), gathered("[..1000]"), gathered("[-500..]"), gathered("[5..]")]).toEqual([
    "loops",
    "passes",
    "passes",
    "loops",
  ]);
});

test("what a parameter holds is looked at each time", () => {
  const text = "RETURN [x IN range(1, $n) | [y IN $list | x * y]]";
  const list = Array.from({ length: 5_000 }, (_, i) => i);
  expect([
    verdict(text, { n: 10, list }),
    verdict(text, { n: 1_000_000, list }),
    verdict(text, { n: 1_000_000, list: [] }),
    verdict(text, { n: { $type: "Integer", value: "9007199254740993" }, list }),
  ]).toEqual(["passes", expect.stringMatching(/^(loops|growth)$/), "passes", "range"]);
});

test("regular expressions are judged by what can make them slow", () => {
  const fine = [
    ".*lithium.*",
    "(?i)do[de]",
    "(a|b)c?",
    "\\d{4}-\\d{2}",
    "^a.*b.*$",
    "[ab]*c",
    "(ab){1,10}",
    "\\Q(a+)+\\E",
    "[(+*]+",
  ];
  const bad = [
    "(a+)+",
    "(a|b)*",
    "(a?){50}",
    ".*.*.*=.*",
    "(a)\\1",
    "(?=a)",
    "(?<!a)b",
    "a{1,101}",
    "((a*)b){2}",
    "(?<n>a)\\k<n>",
  ];
  expect(fine.filter((pattern) => "fault" in judgeRegex(pattern))).toEqual([]);
  expect(bad.filter((pattern) => !("fault" in judgeRegex(pattern)))).toEqual([]);
});
