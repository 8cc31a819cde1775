import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { type AtHand, isEarlier } from "../../../client/query/answer/earlier.ts";
import type { Answer, Running } from "../../../client/query/types.ts";

const answer = {
  asked: { cypher: "RETURN 1", fields: {} },
  parameters: {},
  startedAt: 0,
  columns: ["1"],
  rows: [[1]],
  arrived: signal(1),
  state: signal("complete"),
  summary: signal(undefined),
  error: signal(undefined),
  endedAt: signal(1),
} satisfies Answer;

function atHand(latest: string, what?: Running["what"], error?: Error): AtHand {
  return {
    latest: signal(latest),
    running: signal(what && { what, since: 0 }),
    refused: signal(error && { error, ran: latest }),
  };
}

test.each([
  ["the query at hand is its own", atHand("RETURN 1"), false, false],
  ["another query was opened", atHand("RETURN 2"), false, true],
  ["its query was refused the next time", atHand("RETURN 1", undefined, new Error("refused")), false, true],
  ["another query began just now", atHand("RETURN 2", "run"), false, false],
  ["its query runs anew for a while", atHand("RETURN 1", "run"), true, true],
  ["its query is profiled for a while", atHand("RETURN 1", "profile"), true, false],
  ["another query is profiled for a while", atHand("RETURN 2", "profile"), true, true],
])("an answer is told as an earlier one or not where %s", (_, desk, slow, earlier) => {
  expect(isEarlier(desk, answer, slow)).toBe(earlier);
});
