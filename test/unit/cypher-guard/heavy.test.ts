import { expect, test } from "vitest";
import { heavyQueries } from "../../cypher/heavy-queries.ts";
import { verdict } from "./verdict.ts";

test("the heaviest queries that are tried on a server do pass", () => {
  expect(heavyQueries.map((text) => [text, verdict(text)])).toEqual(heavyQueries.map((text) => [text, "passes"]));
});
