import { expect, test } from "vitest";
import { ruleNames } from "../../../server/cypher-guard/rules.ts";
import { goodQueries } from "../../cypher/good-queries.ts";
import { hostileQueries } from "../../cypher/hostile-queries.ts";
import { refused, verdict } from "./verdict.ts";

test("a good query is never refused", () => {
  const judged = goodQueries.map(({ cypher, parameters }) => ({ cypher, verdict: verdict(cypher, parameters) }));
  expect(judged.length).toBeGreaterThanOrEqual(150);
  expect(judged.filter((one) => one.verdict !== "passes")).toEqual([]);
});

test("a hostile text is refused by the rule it breaks", () => {
  const judged = hostileQueries.map(({ parameters, ...one }) => ({ ...one, found: verdict(one.cypher, parameters) }));
  expect(judged.length).toBeGreaterThanOrEqual(150);
  expect(judged.filter(({ rule, found }) => rule !== found)).toEqual([]);
});

test("every rule refuses something, but for that of the plan, which only the database can tell", () => {
  const met = new Set(hostileQueries.map(({ rule }) => rule));
  expect(ruleNames.filter((rule) => !met.has(rule))).toEqual(["plan"]);
});

test("a refusal says where, why and what to write instead", () => {
  for (const { cypher, parameters, rule } of hostileQueries) {
    const error = refused(cypher, parameters);
    const { position, instead } = error?.extra ?? {};
    expect([error?.code, error?.message]).toEqual([
      rule === "invalid_query" ? rule : "refused_query",
      expect.stringMatching(/\S.*[.?]$/s),
    ]);
    if (rule !== "text-length")
      expect(position).toEqual({ line: expect.any(Number), column: expect.any(Number), offset: expect.any(Number) });
    if (rule !== "invalid_query") expect(instead).toEqual(expect.stringMatching(/^\S.{5,}/s));
  }
});
