import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../../../server/app.ts";
import { createHandlers } from "../../../server/handlers/handlers.ts";
import { type Listening, listen } from "../../../server/http/listen.ts";
import { createDatabase } from "../../../server/neo4j/driver.ts";
import { createPeopleQueries } from "../../../server/neo4j/people-queries.ts";
import { openTestShelf } from "../../shelf.ts";

const top = mkdtempSync(join(tmpdir(), "tsunagi-assets-"));
const folder = join(top, "dist");
const shelf = await openTestShelf();
const database = createDatabase({ uri: "bolt://127.0.0.1:1", user: "", password: "", mode: "uri" });
const queries = createPeopleQueries(
  { uri: "bolt://127.0.0.1:1", user: "", password: "", mode: "uri" },
  database,
  () => {},
);
const handlers = createHandlers(database, queries, { version: "1" }, shelf);
const script = `export const text = "${"繋ぎ ".repeat(500)}";`;
let server: Listening;

beforeAll(async () => {
  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(join(top, "secret.txt"), "secret");
  writeFileSync(join(folder, ".sources"), "fingerprint");
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Tsunagi</title>");
  writeFileSync(join(folder, "icon.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
  writeFileSync(join(folder, "assets", "main-Ab12.js"), script);
  writeFileSync(join(folder, "assets", "noto-Cd34.woff2"), Buffer.from([1, 2, 3]));
  server = await listen(createApp(handlers, { client: folder }), 0, "127.0.0.1");
});
afterAll(async () => {
  await shelf.close();
  await server.close(0);
  rmSync(top, { recursive: true });
});

async function got(path: string, headers: Record<string, string> = { "accept-encoding": "br" }) {
  const response = await fetch(server.url + path, { headers });
  const { status } = response;
  const [type, cache, encoding] = ["content-type", "cache-control", "content-encoding"].map((name) =>
    response.headers.get(name),
  );
  return { status, type, cache, encoding, body: await response.text() };
}

/** By hand: fetch tidies paths up and asks caches for the whole answer. */
function statusOf(path: string, headers: Record<string, string> = {}): Promise<number | undefined> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve) =>
    request({ hostname, port, path, headers }, (response) => resolve(response.resume().statusCode)).end(),
  );
}

test("the page is asked for each time, its hashed parts are kept for ever", async () => {
  const forEver = "public, max-age=31536000, immutable";
  expect([
    await got("/"),
    await got("/icon.svg"),
    await got("/assets/main-Ab12.js"),
    await got("/assets/noto-Cd34.woff2"),
  ]).toEqual([
    {
      status: 200,
      type: "text/html; charset=utf-8",
      cache: "no-cache",
      encoding: "br",
      body: "<!doctype html><title>Tsunagi</title>",
    },
    {
      status: 200,
      type: "image/svg+xml",
      cache: "no-cache",
      encoding: "br",
      body: "<svg xmlns='http://www.w3.org/2000/svg'/>",
    },
    { status: 200, type: "text/javascript; charset=utf-8", cache: forEver, encoding: "br", body: script },
    { status: 200, type: "font/woff2", cache: forEver, encoding: null, body: "\u0001\u0002\u0003" },
  ]);
});

test("texts come as the caller can read them", async () => {
  const encodings = [];
  for (const accepted of ["br", "gzip", "identity"])
    encodings.push((await got("/assets/main-Ab12.js", { "accept-encoding": accepted })).encoding);
  expect(encodings).toEqual(["br", "gzip", null]);
});

test("an unchanged file is a 304", async () => {
  for (const path of ["/", "/assets/noto-Cd34.woff2"]) {
    const etag = (await fetch(server.url + path)).headers.get("etag") ?? "";
    expect(await statusOf(path, { "if-none-match": etag })).toBe(304);
  }
});

test("no path leads out of the folder or to hidden files", async () => {
  const paths = [
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "//secret.txt",
    "/.sources",
    "/assets",
    "/assets/",
    "/%00",
    "/assets/%",
  ];
  expect(await Promise.all(paths.map((path) => statusOf(path)))).toEqual(paths.map(() => 404));
});

test("without a built page the answer says how to build it", async () => {
  const bare = await listen(createApp(handlers, { client: join(top, "nowhere") }), 0, "127.0.0.1");
  const response = await fetch(bare.url);
  expect([response.status, ((await response.json()) as { detail: string }).detail]).toEqual([
    404,
    "The page is not built yet: npm run build",
  ]);
  await bare.close(0);
});
