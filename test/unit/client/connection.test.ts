import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Call, CallError } from "../../../client/api.ts";
import { createConnection, type Line } from "../../../client/connection.ts";
import { createSession } from "../../../client/session.ts";

/** A server that can be taken away and brought back. */
function aServer() {
  const server = { up: true, code: "database_unavailable", asked: [] as string[] };
  const call = (async (route: string) => {
    server.asked.push(route);
    if (!server.up) throw new CallError(server.code, "away");
    return { ready: true };
  }) as Call;
  return { server, call };
}

let line: Line | undefined;
beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  line?.stop();
  vi.useRealTimers();
});

test("a call that succeeds says that the line is well", async () => {
  const { call } = aServer();
  const session = createSession("en", "light");
  line = createConnection(session, call);
  await line.call("GET /api/schema", {});
  expect(session.connection.value).toEqual({ state: "ok" });
});

test("a call that reaches no database says when the next try is made, and goes on failing upwards", async () => {
  const { server, call } = aServer();
  const session = createSession("en", "light");
  line = createConnection(session, call);
  server.up = false;
  await expect(line.call("GET /api/schema", {})).rejects.toThrow(CallError);
  expect(session.connection.value).toEqual({ state: "lost", nextTryAt: 1_001_000, code: "database_unavailable" });
});

test("an error of another kind says nothing about the line", async () => {
  const { server, call } = aServer();
  const session = createSession("en", "light");
  line = createConnection(session, call);
  await line.call("GET /api/schema", {});
  server.up = false;
  server.code = "unknown_node";
  await expect(line.call("GET /api/schema", {})).rejects.toThrow(CallError);
  expect(session.connection.value).toEqual({ state: "ok" });
});

test("the tries become rarer, to one in ten seconds", async () => {
  const { server, call } = aServer();
  const session = createSession("en", "light");
  line = createConnection(session, call);
  server.up = false;
  await expect(line.call("GET /api/schema", {})).rejects.toThrow(CallError);
  const waits: number[] = [];
  for (let i = 0; i < 6; i++) {
    const { connection } = session;
    if (connection.value.state !== "lost") throw new Error("the line is not lost");
    waits.push(connection.value.nextTryAt - Date.now());
    await vi.advanceTimersByTimeAsync(connection.value.nextTryAt - Date.now());
  }
  expect(waits).toEqual([1000, 2000, 4000, 8000, 10_000, 10_000]);
});

test("what waits for the line goes on by itself when the database is back", async () => {
  const { server, call } = aServer();
  const session = createSession("en", "light");
  line = createConnection(session, call);
  server.up = false;
  await expect(line.call("GET /api/schema", {})).rejects.toThrow(CallError);
  let on = false;
  const waiting = line.ready().then(() => {
    on = true;
  });
  await vi.advanceTimersByTimeAsync(999);
  expect(on).toBe(false);
  server.up = true;
  await vi.advanceTimersByTimeAsync(1);
  await waiting;
  expect(session.connection.value).toEqual({ state: "ok" });
});

test("a person need not wait for the next try", async () => {
  const { server, call } = aServer();
  const session = createSession("en", "light");
  line = createConnection(session, call);
  server.up = false;
  await expect(line.call("GET /api/schema", {})).rejects.toThrow(CallError);
  server.up = true;
  line.retry();
  await vi.advanceTimersByTimeAsync(0);
  expect(session.connection.value).toEqual({ state: "ok" });
});

test("a line that nobody uses is looked at every five seconds", async () => {
  const { server, call } = aServer();
  const session = createSession("en", "light");
  line = createConnection(session, call);
  await line.call("GET /api/schema", {});
  server.up = false;
  await vi.advanceTimersByTimeAsync(5000);
  expect(server.asked).toEqual(["GET /api/schema", "GET /api/ready"]);
  expect(session.connection.value.state).toBe("lost");
});
