import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fromLinkValue, longestLink, toLinkValue } from "../../../client/query/keep/link.ts";
import { parameterTypes, type QueryText } from "../../../client/query/types.ts";

/** What a browser hands to the page of an address. */
const through = (value: string) => new URLSearchParams(`query=${value}`).get("query") ?? "";
const packed = (value: unknown) => `~${deflateRawSync(JSON.stringify(value)).toString("base64url")}`;

const seen = fc
  .string({ unit: "grapheme" })
  .filter((text) => text.trim() !== "" && !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(text));

test("a query comes out of its link as it went in, with the parameters that it names", async () => {
  const field = fc.record({ type: fc.constantFrom(...parameterTypes), text: seen });
  await fc.assert(
    fc.asyncProperty(seen, field, fc.boolean(), async (text, share, named) => {
      const cypher = `RETURN 1 /* ${text.replaceAll("*/", "").replaceAll("//", "")} */\n${named ? "+ $share" : ""}`;
      const back = await fromLinkValue(through(await toLinkValue({ cypher, fields: { share, other: share } })));
      expect(back).toEqual({ cypher, fields: named ? { share } : {} });
    }),
  );
});

test("a short query can be read in its link, a long one is compressed", async () => {
  const long: QueryText = { cypher: `MATCH (n) RETURN n // ${"words ".repeat(1500)}`, fields: {} };
  const value = await toLinkValue(long);
  expect(await toLinkValue({ cypher: "RETURN 1 + 1", fields: {} })).toBe("RETURN%201%20%2B%201");
  expect([value[0], value.length < 200, await fromLinkValue(value)]).toEqual(["~", true, long]);
});

test("what is damaged, too much, hidden or of another shape is no query", async () => {
  const hostile = [
    "~",
    "~!!!",
    "~AAAA",
    packed({ cypher: "RETURN 1" }),
    packed([1]),
    packed(["RETURN $a", ["a", "Code", "1"]]),
    packed(["RETURN $a", ["a", "String", 1]]),
    packed(["RETURN $a", ["a", "String", "x\u0000"]]),
    packed(["RETURN 1", "a"]),
    packed(["RETURN 1 // \u202e; )n( ETELED"]),
    packed([" \n"]),
    `~${deflateRawSync("x".repeat(5_000_000)).toString("base64url")}`,
    "RETURN\u00001",
    "RETURN 1\u200b",
    "x".repeat(longestLink + 1),
    "x".repeat(10_000_000),
    "",
  ];
  expect(await Promise.all(hostile.map(fromLinkValue))).toEqual(hostile.map(() => undefined));
});

test("what looks like a script is a text like any other", async () => {
  const cypher = "<img src=x onerror=alert(1)> javascript:alert(1) \" onload='x";
  expect(await fromLinkValue(through(await toLinkValue({ cypher, fields: {} })))).toEqual({ cypher, fields: {} });
});

test("a parameter may be called as a property of every object is", async () => {
  const cypher = "RETURN $__proto__ + $constructor";
  const value = packed([cypher, ["__proto__", "Integer", "1"], ["constructor", "Integer", "2"]]);
  const query = await fromLinkValue(value);
  expect(Object.entries(query?.fields ?? {})).toEqual([
    ["__proto__", { type: "Integer", text: "1" }],
    ["constructor", { type: "Integer", text: "2" }],
  ]);
  expect(Object.getPrototypeOf(query?.fields)).toBe(Object.prototype);
});
