import fc from "fast-check";
import { expect, test } from "vitest";
import { ruleNames } from "../../../server/cypher-guard/rules.ts";
import { built, long, mutated, touched } from "../../cypher/generated.ts";
import { verdict } from "./verdict.ts";

const verdicts = new Set<string>([...ruleNames, "passes", "invalid_query"]);

test("whatever the text, it passes, is refused by a rule, or is no Cypher", { timeout: 60_000 }, () => {
  const text = fc.oneof(mutated, touched, built, fc.string({ unit: "binary", maxLength: 200 }));
  fc.assert(
    fc.property(text, (cypher) => verdicts.has(verdict(cypher, { p: 1 }))),
    { numRuns: 800 },
  );
});

test("a text of 10,000 bytes is judged within a tenth of a second of the processor", { timeout: 120_000 }, () => {
  const best = (cypher: string) =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const before = process.threadCpuUsage();
        verdict(cypher, { p: 1 });
        const { user, system } = process.threadCpuUsage(before);
        return (user + system) / 1000;
      }),
    );
  fc.assert(
    fc.property(long, (cypher) => best(cypher) < 100),
    { numRuns: 40 },
  );
});

test("a query that passes still passes with comments, in other cases and with names in back-quotes", () => {
  const query = "MATCH (n:Measure) WHERE n.row > 3 RETURN n.id AS id ORDER BY id";
  const same = [
    query.toLowerCase().replace("measure", "Measure"),
    query.replaceAll(" ", " /* CREATE (x) */ "),
    query.replaceAll(" ", "\n// DELETE n\n"),
    query.replaceAll("n.", "`n`.").replace("Measure", "`Measure`"),
    query.replaceAll(" ", "\u3000"),
  ];
  expect(same.map((text) => verdict(text))).toEqual(same.map(() => "passes"));
});
