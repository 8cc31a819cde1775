import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../../server/app.ts";
import { createHandlers } from "../../../server/handlers/handlers.ts";
import { type Listening, listen } from "../../../server/http/listen.ts";
import { createDatabase } from "../../../server/neo4j/driver.ts";
import { createPeopleQueries } from "../../../server/neo4j/people-queries.ts";
import { Problem } from "../../../server/schema.ts";
import { openTestShelf } from "../../shelf.ts";

const top = mkdtempSync(join(tmpdir(), "tsunagi-hostile-"));
const folder = join(top, ".hidden", "dist");
const shelf = await openTestShelf();
const database = createDatabase({ uri: "bolt://127.0.0.1:1", user: "", password: "", mode: "uri" });
const queries = createPeopleQueries(
  { uri: "bolt://127.0.0.1:1", user: "", password: "", mode: "uri" },
  database,
  () => {},
);
let server: Listening;

beforeAll(async () => {
  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Tsunagi</title>");
  writeFileSync(join(folder, "assets", "noto-Cd34.woff2"), "font");
  writeFileSync(join(folder, "assets", "gone-Cd34.woff2"), "font");
  const app = createApp(createHandlers(database, queries, { version: "1" }, shelf), {
    client: folder,
    requestsPer10s: 1_000_000,
  });
  server = await listen(app, 0, "127.0.0.1");
  rmSync(join(folder, "assets", "gone-Cd34.woff2"));
});
afterAll(async () => {
  await shelf.close();
  await server.close(0);
  await database.close();
  rmSync(top, { recursive: true });
});

/** Everything that comes back for these bytes until the other side hangs up, or has said what it has to say. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
    let text = "";
    socket.on("error", () => {}).on("close", () => resolve(text));
    socket.on("data", (data) => {
      text += data.toString("latin1");
      if (text.endsWith("}")) socket.destroy();
    });
    socket.write(bytes, "latin1");
  });
}

/** Status and code of the problem document in an answer; fails when it holds anything else. */
function problem(answer: string): [status: number, code: string] {
  const [head = "", body = ""] = answer.split("\r\n\r\n");
  const { status, code, requestId } = Problem.parse(JSON.parse(body));
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(head.toLowerCase()).toContain("content-type: application/problem+json; charset=utf-8");
  expect(head.toLowerCase()).toContain(`x-request-id: ${requestId}`);
  return [status, code];
}

const host = "Host: 127.0.0.1\r\n";
const post = `POST /api/subgraph HTTP/1.1\r\n${host}Content-Type: application/json\r\n`;
const get = (path: string, headers = "") => raw(`GET ${path} HTTP/1.1\r\n${host}Connection: close\r\n${headers}\r\n`);

describe("bytes that are no request are answered with a problem document:", () => {
  test.each([
    ["garbage", "\0\x01\x02\r\n\r\n", 400, "invalid_input"],
    ["the beginning of TLS", "\x16\x03\x01\x02\0\x01\0", 400, "invalid_input"],
    ["an unknown method", `FOO / HTTP/1.1\r\n${host}\r\n`, 400, "invalid_input"],
    ["no Host header", "GET /api/health HTTP/1.1\r\n\r\n", 400, "invalid_input"],
    ["two lengths", `${post}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, 400, "invalid_input"],
    ["a broken chunk", `${post}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, 400, "invalid_input"],
    ["a split header", `GET /api/health HTTP/1.1\r\n${host}X-A: a\nSet-Cookie: x\r\n\r\n`, 400, "invalid_input"],
    ["an endless header", `GET /api/health HTTP/1.1\r\n${host}X-A: ${"a".repeat(20_000)}\r\n\r\n`, 413, "too_large"],
    ["an endless address", `GET /${"a".repeat(20_000)} HTTP/1.1\r\n${host}\r\n`, 413, "too_large"],
  ])("%s", async (_what, bytes, status, code) => {
    expect(problem(await raw(bytes))).toEqual([status, code]);
  });
});

test("an expectation that nobody knows does not matter", async () => {
  expect(await get("/api/health", "Expect: everything\r\n")).toMatch(/^HTTP\/1.1 200 /);
});

test("a body that is too large is refused before it has come", async () => {
  expect(problem(await raw(`${post}Content-Length: 99999999999\r\n\r\n{`))).toEqual([413, "too_large"]);
});

test("a body in another encoding than UTF-8 is refused", async () => {
  const sent = async (type: string) =>
    (await fetch(`${server.url}/api/subgraph`, { method: "POST", body: "{}", headers: { "content-type": type } }))
      .status;
  const types = [
    "application/json;charset=utf-16",
    "application/json; charset=utf-7",
    'application/json; charset="UTF-8"',
  ];
  expect([await sent(types[0] ?? ""), await sent(types[1] ?? ""), await sent(types[2] ?? "")]).toEqual([415, 415, 400]);
});

describe("files of the page", () => {
  const font = "/assets/noto-Cd34.woff2";

  test("are served from a folder that lies in a hidden one", async () => {
    expect(await get(font)).toMatch(/^HTTP\/1.1 200 /);
  });

  test.each(["Range: bytes=999999-", 'If-Match: "other"', "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT"])(
    "asked for with %s are no fault of the server",
    async (header) => {
      expect(problem(await get(font, `${header}\r\n`))).toEqual([400, "invalid_input"]);
    },
  );

  test("that have gone are not found, and nobody hears where they were", async () => {
    const answer = await get("/assets/gone-Cd34.woff2");
    expect([problem(answer), answer.includes("hidden")]).toEqual([[404, "not_found"], false]);
  });
});

test("a name with a NUL character is refused wherever a name can stand", async () => {
  const body = (value: object) =>
    raw(`${post}Content-Length: ${JSON.stringify(value).length}\r\nConnection: close\r\n\r\n${JSON.stringify(value)}`);
  expect([
    problem(await get("/api/search?q=a&label=a%00b")),
    problem(await get("/api/nodes/Thing:1/neighbours?type=%00")),
    problem(await body({ keys: [], labels: ["a\0b"] })),
    problem(await body({ keys: [], expand: { types: ["\0"] } })),
  ]).toEqual(Array(4).fill([400, "invalid_input"]));
});
