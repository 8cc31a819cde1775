import { expect, test } from "vitest";
import { readSentence, shortened, toPosition, withoutPrefix } from "../../../server/neo4j/query/positions.ts";

const prefix = "CYPHER 5 ";

test("a position on the first line counts from where the person's text begins", () => {
  expect(withoutPrefix({ line: 1, column: 20, offset: 19 }, prefix)).toEqual({ line: 1, column: 11, offset: 10 });
});

test("on later lines only the offset has our words before it", () => {
  expect(withoutPrefix({ line: 3, column: 14, offset: 32 }, prefix)).toEqual({ line: 3, column: 14, offset: 23 });
});

test("a position before the person's text is its beginning", () => {
  expect(withoutPrefix({ line: 1, column: 1, offset: 0 }, prefix)).toEqual({ line: 1, column: 1, offset: 0 });
});

test("the server's sentence comes without the text it draws and with its place", () => {
  const message = `Invalid input '': expected an expression (line 1, column 20 (offset: 19))\n"CYPHER 5 RETURN 1 +"\n                    ^`;
  expect(readSentence(message, prefix)).toEqual({
    sentence: "Invalid input '': expected an expression",
    position: { line: 1, column: 11, offset: 10 },
  });
});

test("a sentence without a place has none", () => {
  expect([readSentence("/ by zero", prefix), readSentence('Text cannot be parsed to a Date\n"x"\n ^', prefix)]).toEqual(
    [{ sentence: "/ by zero" }, { sentence: "Text cannot be parsed to a Date" }],
  );
});

test("where the driver has no position there is none", () => {
  expect([
    toPosition({}, prefix),
    toPosition(undefined, prefix),
    toPosition({ line: -1, column: -1, offset: -1 }, ""),
  ]).toEqual([undefined, undefined, undefined]);
});

test.each([
  ["Invalid call. Caused by: java.lang.RuntimeException: no", "Invalid call."],
  ["java.lang.StackOverflowError", "The database cannot compute this."],
  ["org.neo4j.exceptions.InternalException: Too deep", "Too deep"],
  ["Too deep\n\tat org.neo4j.Some.method(Some.java:1)\n\tat x", "Too deep"],
  ["No property com.example.name", "No property com.example.name"],
])("of %j the sentence is %j", (message, sentence) => {
  expect(readSentence(message, prefix)).toEqual({ sentence });
});

test("of many sentences two are told, on one line", () => {
  expect([shortened("It does not work\nhere. Ask\nsomething else. And so on."), shortened("No end")]).toEqual([
    "It does not work here. Ask something else.",
    "No end",
  ]);
});
