import { expect, test } from "vitest";
import { type Asked, type Call, CallError, type Stream } from "../../../client/api.ts";
import { createWorkbench } from "../../../client/query/workbench.ts";
import { until } from "../../until.ts";
import { open, star } from "../graph/opened.ts";

/** A network on which answers come when a test says so. */
function aNetwork() {
  const asked: Asked[] = [];
  const calls: string[] = [];
  const lines: ReadableStreamDefaultController<Uint8Array>[] = [];
  const signals: AbortSignal[] = [];
  const stream: Stream = async (query, signal) => {
    asked.push(query);
    if (signal) signals.push(signal);
    return new ReadableStream<Uint8Array>({
      start(controller) {
        lines.push(controller);
        signal?.addEventListener("abort", () => controller.error(new DOMException("gone", "AbortError")));
      },
    });
  };
  const call = (async (route: string, input: Record<string, unknown>) => {
    calls.push(`${route} ${JSON.stringify(input)}`);
    if (route !== "POST /api/query/explain") return undefined;
    throw new CallError("refused_query", "no", { ...problem, code: "refused_query", rule: "write" });
  }) as Call;
  const send = (at: number, ...some: unknown[]) => {
    for (const line of some) lines[at]?.enqueue(new TextEncoder().encode(`${JSON.stringify(line)}\n`));
  };
  return { asked, calls, lines, signals, stream, call, send };
}

const problem = { type: "t", title: "t", status: 422, detail: "no", code: "x", requestId: "r" };
const summary = { rows: 1, truncated: false, ms: 3, notifications: [] };

function aDesk() {
  const network = aNetwork();
  const { explorer, session } = open(star(2), { lens: false });
  const desk = createWorkbench({ explorer, session, call: network.call }, network.stream);
  return { ...network, desk, session };
}

test("a run is sent with its limits and only the parameters its text names, and ends with the summary", async () => {
  const { desk, asked, send, lines } = aDesk();
  desk.text.value = "RETURN $a";
  desk.fields.value = { a: { type: "Integer", text: "7" }, b: { type: "String", text: "unused" } };
  const ended = desk.run();
  expect([desk.busy.value, desk.running.value?.what]).toEqual([true, "run"]);
  await until(() => lines.length === 1);
  send(0, { columns: ["a"], queryId: "q" }, { row: [7] }, { summary });
  lines[0]?.close();
  await ended;
  expect(asked).toEqual([{ cypher: "RETURN $a", parameters: { a: 7 }, limit: 10_000, timeoutMs: 15_000 }]);
  const { rows, state, arrived } = desk.answer.value ?? {};
  expect([rows, state?.value, arrived?.value, desk.busy.value]).toEqual([[[7]], "complete", 1, false]);
});

test("cancel tells the server by name, leaves the connection, and keeps the rows that came", async () => {
  const { desk, calls, signals, send, lines } = aDesk();
  const ended = desk.run("RETURN 1");
  await until(() => lines.length === 1);
  send(0, { columns: ["a"], queryId: "q9" }, { row: [1] });
  await until(() => desk.answer.value?.rows.length === 1);
  desk.cancel();
  await ended;
  expect(calls).toEqual(['DELETE /api/query/:queryId {"queryId":"q9"}']);
  const { rows, state, error } = desk.answer.value ?? {};
  expect([rows, state?.value, error?.value, signals[0]?.aborted]).toEqual([[[1]], "cancelled", undefined, true]);
});

test("a second run ends the first, whose rows stay until the first line of the new one", async () => {
  const { desk, send, lines } = aDesk();
  const first = desk.run("RETURN 1");
  await until(() => lines.length === 1);
  send(0, { columns: ["a"], queryId: "one" }, { row: [1] });
  await until(() => desk.answer.value?.rows.length === 1);
  const second = desk.run("RETURN 2");
  await first;
  await until(() => lines.length === 2);
  expect([desk.answer.value?.rows, desk.answer.value?.state.value, desk.busy.value]).toEqual([
    [[1]],
    "cancelled",
    true,
  ]);
  send(1, { columns: ["b"], queryId: "two" }, { row: [2] }, { summary });
  lines[1]?.close();
  await second;
  expect([desk.answer.value?.columns, desk.answer.value?.rows, desk.busy.value]).toEqual([["b"], [[2]], false]);
});

test("a stream that ends without its last line is an error, and the line's watcher is asked", async () => {
  const { desk, send, lines, calls } = aDesk();
  const ended = desk.run("RETURN 1");
  await until(() => lines.length === 1);
  send(0, { columns: ["a"], queryId: "q" }, { row: [1] }, { row: [2] });
  lines[0]?.close();
  await ended;
  const { state, error, rows } = desk.answer.value ?? {};
  expect([state?.value, (error?.value as CallError | undefined)?.code, rows, calls]).toEqual([
    ...["failed", "network", [[1], [2]]],
    ["GET /api/ready {}"],
  ]);
});

test("what is refused before the first line is told with the text that was run, and the last answer stays", async () => {
  const { desk, calls } = aDesk();
  await desk.explain(true, "CREATE (n)");
  const { error, ran } = desk.refused.value ?? {};
  expect([(error as CallError).code, desk.refused.value?.problem?.rule, ran, desk.busy.value]).toEqual([
    ...["refused_query", "write", "CREATE (n)", false],
  ]);
  expect(calls).toEqual(['POST /api/query/explain {"cypher":"CREATE (n)","parameters":{},"profile":true}']);
  desk.fields.value = {};
  await desk.run("RETURN $nowhere");
  expect(desk.refused.value?.error.message).toBe("$nowhere: missing");
});

test("opening a query keeps what was written and not run as a draft, and never runs anything", () => {
  const { desk, asked } = aDesk();
  desk.text.value = "MATCH (n) // half";
  desk.open({ cypher: "RETURN 1", fields: { a: { type: "Null", text: "" } } });
  expect([desk.text.value, desk.fields.value, desk.replaced.value?.cypher, desk.opened.value, asked]).toEqual([
    ...["RETURN 1", { a: { type: "Null", text: "" } }, "MATCH (n) // half", 1, []],
  ]);
  desk.open({ cypher: "RETURN 2", fields: {} });
  expect(desk.replaced.value?.cypher).toBe("MATCH (n) // half");
});
