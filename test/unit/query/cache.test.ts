import { expect, test } from "vitest";
import { Cache } from "../../../server/cypher-guard/cache.ts";

test("what was put in is known until too many others were", () => {
  const cache = new Cache<number>(2);
  ["a", "b", "c"].map((key, index) => cache.set(key, index));
  expect(["a", "b", "c"].map((key) => cache.get(key))).toEqual([undefined, 1, 2]);
});

test("what is asked for again stays", () => {
  const cache = new Cache<number>(2);
  cache.set("a", 0);
  cache.set("b", 1);
  cache.get("a");
  cache.set("c", 2);
  expect(["a", "b", "c"].map((key) => cache.get(key))).toEqual([0, undefined, 2]);
});
