import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { allowedFunctions, allowedProcedures, allowedRules } from "../../../server/cypher-guard/allowed.ts";
import { grammarRules } from "../../../server/cypher-guard/grammar.ts";
import { hints } from "../../../server/cypher-guard/hints.ts";

test("what is allowed is in the grammar", () => {
  expect([...allowedRules, ...Object.keys(hints)].filter((rule) => !grammarRules.includes(rule))).toEqual([]);
});

test("the grammar has the rules that were looked through; a new one is refused until it is allowed by name", () => {
  const names = createHash("sha256").update(grammarRules.join(" ")).digest("hex").slice(0, 16);
  expect([grammarRules.length, allowedRules.size, names]).toEqual([466, 124, "9a8ed320cc4a44a2"]);
});

test("nothing that writes, administers or reaches out is allowed", () => {
  const telling =
    /create|insert|delete|detach|set(Item|Clause)|remove|merge|foreach|load|^command|^console|show|terminate|^alter|drop|grant|deny|revoke|^rename|^use(Clause|r)|transaction|privilege|database|console|Cmd$|^preparserOption/i;
  expect([...allowedRules].filter((rule) => telling.test(rule))).toEqual([]);
  expect([...allowedFunctions].filter((name) => /^(file|linenumber|apoc|graph|db|dbms|genai|tx)\b/.test(name))).toEqual(
    [],
  );
  expect(
    [...allowedProcedures].filter(
      (name) =>
        !/^db\.(labels|relationshipTypes|propertyKeys|schema\.\w+|index\.(fulltext|vector)\.query\w+)$/.test(name),
    ),
  ).toEqual([]);
});
