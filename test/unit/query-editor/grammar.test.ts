import { afterEach, expect, test, vi } from "vitest";
import { callables } from "../../../client/editor/functions/all.ts";
import { toDbSchema } from "../../../client/editor/language/db-schema.ts";
import { createLanguage, type Start } from "../../../client/editor/language/language.ts";
import { serve } from "../../../client/editor/language/serve.ts";
import { schema } from "./a-schema.ts";

/** The grammar at the other end of a channel, in this thread. */
const startHere: Start = () => {
  const { port1, port2 } = new MessageChannel();
  serve(port2);
  const end = () => {
    port1.close();
    port2.close();
  };
  return { port: port1, end };
};

async function withGrammar<T>(ask: (language: ReturnType<typeof createLanguage>) => Promise<T>): Promise<T> {
  const language = createLanguage(startHere);
  language.tell({ schema: toDbSchema(schema, callables) });
  try {
    return await ask(language);
  } finally {
    language.end();
  }
}

const lint = (text: string, parameters: string[] = []) =>
  withGrammar(async (language) => {
    const answer = await language.ask("lint", { text, parameters });
    return answer?.findings.map(({ from, to, severity }) => [severity, text.slice(from, to)]);
  });

afterEach(() => vi.useRealTimers());

test("the grammar finds names that the database does not have, and parameters without a value", async () => {
  expect(await lint("MATCH (m:Measuer)-[:INVOLVES]->(c) WHERE m.row > $n RETURN cont(c), $known", ["known"])).toEqual([
    ["warning", "(m:Measuer)-[:INVOLVES]->"],
    ["warning", "Measuer"],
    ["error", "$n"],
    ["error", "cont"],
  ]);
});

test("every function and procedure of the list is known to it, with its arguments", async () => {
  const calls =
    "RETURN date.truncate('month', date()) AS a, point.distance(point({x: 1, y: 2}), point({x: 1, y: 3})) AS b, toUpper('x') AS c";
  expect(await lint(calls)).toEqual([]);
  expect(await lint("CALL db.index.fulltext.queryNodes('i', 'w') YIELD node, score RETURN node, score")).toEqual([]);
});

test("places are right behind letters of two code units", async () => {
  expect(await lint("MATCH (m:Measure) WHERE m.name = '𠮷野家😀' RETURN n")).toEqual([["error", "n"]]);
});

test("what can stand at a place comes by the grammar: keywords, variables, whether functions do", async () => {
  const expected = await withGrammar((language) =>
    language.ask("expected", { text: "MATCH (m:Measure) RETURN ", at: 25 }),
  );
  expect([expected?.names, expected?.functions, expected?.procedures]).toEqual([["m"], true, false]);
  expect(expected?.keywords).toContain("DISTINCT");
});

test("a query is laid out", async () => {
  const text = "match (m:Measure) where m.row>3 return m";
  const made = await withGrammar((language) => language.ask("format", { text }));
  expect(made).toBe("MATCH (m:Measure)\nWHERE m.row > 3\nRETURN m");
});

test("a text too deep for any grammar is left alone", async () => {
  expect(await lint(`RETURN ${"(".repeat(3000)}1${")".repeat(3000)}`)).toEqual([]);
});

test("a grammar that does not answer is ended and started again, and told once more what it has to know", async () => {
  vi.useFakeTimers();
  const asked: string[][] = [];
  let ended = 0;
  const silent: Start = () => {
    const mine: string[] = [];
    asked.push(mine);
    const port = { onmessage: null, postMessage: ({ ask }: { ask: string }) => void mine.push(ask) };
    return { port, end: () => ended++ };
  };
  const language = createLanguage(silent);
  language.tell({ schema: {} });
  const answer = language.ask("format", { text: "RETURN 1" });
  await vi.advanceTimersByTimeAsync(60_000);
  expect([await answer, ended, asked]).toEqual([undefined, 1, [["schema", "format"], ["schema"]]]);
  language.end();
});

test("a grammar that cannot be had is not asked any more", async () => {
  let lost = () => {};
  const asked: string[] = [];
  const language = createLanguage((tell) => {
    lost = tell;
    return {
      port: { onmessage: null, postMessage: ({ ask }: { ask: string }) => void asked.push(ask) },
      end: () => {},
    };
  });
  const first = language.ask("format", { text: "" });
  lost();
  expect([await first, await language.ask("format", { text: "" }), asked]).toEqual([undefined, undefined, ["format"]]);
});
