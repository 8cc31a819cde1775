import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { api, type Route } from "../../../server/api.ts";
import { createApp } from "../../../server/app.ts";
import { createHandlers } from "../../../server/handlers/handlers.ts";
import { type Listening, listen } from "../../../server/http/listen.ts";
import { createDatabase } from "../../../server/neo4j/driver.ts";
import { createPeopleQueries } from "../../../server/neo4j/people-queries.ts";
import { Problem } from "../../../server/schema.ts";
import { aSnapshot } from "../../a-snapshot.ts";
import { openTestShelf } from "../../shelf.ts";

// Nobody listens on port 1: what a request needs before it reaches the database is seen alone.
const shelf = await openTestShelf();
const database = createDatabase({ uri: "bolt://127.0.0.1:1", user: "neo4j", password: "", mode: "uri" });
const queries = createPeopleQueries(
  { uri: "bolt://127.0.0.1:1", user: "", password: "", mode: "uri" },
  database,
  () => {},
);
const handlers = createHandlers(database, queries, { version: "1.2.3" }, shelf);
let server: Listening;

beforeAll(async () => {
  server = await listen(
    createApp(handlers, { hosts: ["127.0.0.1"], requestsPer10s: 1_000_000, changesPerMinute: 1_000_000 }),
    0,
    "127.0.0.1",
  );
});
afterAll(async () => {
  await shelf.close();
  await server.close(0);
  await Promise.all([database.close(), queries.close()]);
});

/** Status and code of a problem document; the test fails when the answer is anything else. */
async function problem(response: Response): Promise<[status: number, code: string]> {
  expect(response.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
  const body = Problem.parse(await response.json());
  expect(body).toMatchObject({ status: response.status, requestId: response.headers.get("x-request-id") });
  return [body.status, body.code];
}

const send = (path: string, init?: RequestInit) => fetch(server.url + path, init);
const post = (body: string, type = "application/json") =>
  send("/api/subgraph", { method: "POST", body, headers: { "content-type": type } });

/** What each route that needs something is sent, so that nothing is wrong with it. */
const asked: Partial<Record<Route, object>> = {
  "POST /api/query": { cypher: "RETURN 1" },
  "POST /api/query/explain": { cypher: "RETURN 1" },
  "POST /api/paths": { from: "~1", to: "~2" },
  "POST /api/subgraph": { keys: ["~1"] },
  "POST /api/snapshots": { snapshot: aSnapshot() },
  "PATCH /api/snapshots/:id": { title: { en: "Other" } },
};
/** Routes that other programs may send more than we know. */
const open: Route[] = ["GET /api/oembed"];

describe.each(Object.keys(api) as Route[])("%s", (route) => {
  const [method = "", path = ""] = route.split(" ");
  const filled = path.replace(/:\w+/g, "Thing:1");
  const hasBody = method === "POST" || method === "PATCH";
  const init = (body: string) =>
    hasBody ? { method, body, headers: { "content-type": "application/json" } } : { method };

  if (!open.includes(route))
    test("refuses a field it does not know", async () => {
      expect(await problem(await send(`${filled}?nothing=1`, init('{"nobody":1}')))).toEqual([400, "invalid_input"]);
    });

  test("refuses __proto__ as a field", async () => {
    const body = init('{"__proto__":{"keys":[]}}');
    expect(await problem(await send(`${filled}?__proto__=1&__proto__=2`, body))).toEqual([400, "invalid_input"]);
  });

  test("refuses a query string that is not UTF-8", async () => {
    expect(await problem(await send(`${filled}?q=%E3%81`, init("{}")))).toEqual([400, "invalid_input"]);
  });

  test("knows no other method", async () => {
    const response = await send(filled, { method: "PUT" });
    const there = Object.keys(api).filter((other) => other.endsWith(` ${path}`));
    const methods = there.map((other) => other.split(" ")[0] ?? "");
    expect(response.headers.get("allow")).toBe(
      [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", "),
    );
    expect(await problem(response)).toEqual([405, "method_not_allowed"]);
  });

  test("says which methods there are", async () => {
    const response = await send(filled, { method: "OPTIONS" });
    expect([response.status, response.headers.get("allow")?.split(", ").includes(method)]).toEqual([204, true]);
  });

  test("answers something the table allows when the database is away", async () => {
    const more = path.endsWith("/search") ? "?q=x" : path.endsWith("/oembed") ? `?url=${server.url}/s/x` : "";
    const response = await send(filled + more, init(JSON.stringify(asked[route] ?? {})));
    if (path.includes("/snapshots/:id") || path.endsWith("/oembed"))
      return expect(await problem(response)).toEqual([404, "unknown_snapshot"]);
    if (method === "DELETE") return expect(await problem(response)).toEqual([404, "not_found"]);
    if (!response.ok) return expect(await problem(response)).toEqual([503, "database_unavailable"]);
    expect([response.status, api[route].reply.safeParse(await response.json()).success]).toEqual([
      route === "POST /api/snapshots" ? 201 : 200,
      true,
    ]);
  });
});

describe("input", () => {
  test.each([
    ["/api/search", "q is missing"],
    ["/api/search?q=", "q is empty"],
    ["/api/search?q=%20%20", "q is blank"],
    [`/api/search?q=${"x".repeat(201)}`, "q is too long"],
    ["/api/search?q=a&q=b", "q is repeated"],
    ["/api/search?q=a&limit=101", "limit is above the maximum"],
    ["/api/search?q=a&limit=-1", "limit is negative"],
    ["/api/search?q=a&limit=", "limit is empty"],
    ["/api/search?q=a&limit=1e2", "limit is not digits"],
    ["/api/search?q=a&limit=0x10", "limit is hexadecimal"],
    ["/api/search?q=a&limit=1&limit=2", "limit is repeated"],
    ["/api/search?q=a&label=", "label is empty"],
    [`/api/search?q=a&${"label=x&".repeat(51)}`, "label is repeated too often"],
    ["/api/nodes/Thing:1?key=Thing:2", "key stands in the path and in the query"],
    ["/api/nodes/Thing:1/neighbours?direction=up", "direction is unknown"],
    ["/api/nodes/Thing:1/neighbours?limit=2001", "limit is above the maximum"],
    ["/api/nodes/Thing:1/neighbours?skip=10000001", "skip is above the maximum"],
    ["/api/nodes/%E3%81", "the path is not UTF-8"],
    ["/api/nodes/%", "the path has a lone percent sign"],
    [`/api/nodes/${"k".repeat(1001)}`, "the key is too long"],
  ])("%s is refused: %s", async (path) => {
    expect(await problem(await send(path))).toEqual([400, "invalid_input"]);
  });

  test.each([
    ["", "nothing"],
    ["{", "broken JSON"],
    ["[]", "a list"],
    ["null", "null"],
    ['"keys"', "a text"],
    ["{}", "an object without keys"],
    ['{"keys":"a"}', "keys that are no list"],
    ['{"keys":[1]}', "a key that is no text"],
    ['{"keys":[""]}', "an empty key"],
    [JSON.stringify({ keys: Array(10_001).fill("a") }), "too many keys"],
    ['{"keys":[],"more":1}', "an unknown field"],
    ['{"keys":[],"expand":{"hops":2}}', "an unknown field further in"],
    ['{"keys":[],"expand":{"limit":2001}}', "a limit above the maximum"],
    ['{"keys":[],"expand":{"limit":"5"}}', "a number as text"],
    ['{"keys":[],"expand":{"direction":"up"}}', "an unknown direction"],
  ])("a body of %s is refused: %s", async (body) => {
    expect(await problem(await post(body))).toEqual([400, "invalid_input"]);
  });

  test("every fault is named with its place", async () => {
    const body = (await (await post('{"keys":[1],"more":2,"expand":{"hops":3}}')).json()) as {
      errors: { path: string }[];
    };
    expect(body.errors.map(({ path }) => path).sort()).toEqual(["expand.hops", "keys.0", "more"]);
  });

  test("a body of another type is refused", async () => {
    expect(await problem(await post('{"keys":[]}', "text/plain"))).toEqual([415, "unsupported_media_type"]);
    expect(await problem(await post('{"keys":[]}', "application/json; charset=shift_jis"))).toEqual([
      415,
      "unsupported_media_type",
    ]);
    expect(await problem(await send("/api/subgraph", { method: "POST" }))).toEqual([415, "unsupported_media_type"]);
  });

  test("a body above 1 MB is refused", async () => {
    expect(await problem(await post(JSON.stringify({ keys: ["x".repeat(1_100_000)] })))).toEqual([413, "too_large"]);
  });
});

describe("around the routes", () => {
  test("unknown paths are problem documents", async () => {
    for (const path of [
      "/api",
      "/api/",
      "/api/nodes",
      "/api/nodes/",
      "/api/queries",
      "/nothing",
      "/api/health/more",
      "/API/health",
    ])
      expect([path, await problem(await send(path))]).toEqual([path, [404, "not_found"]]);
  });

  test("HEAD answers like GET without a body", async () => {
    const response = await send("/api/health", { method: "HEAD" });
    expect([response.status, await response.text()]).toEqual([200, ""]);
  });

  test("the same answer again is a 304", async () => {
    const etag = (await send("/api/openapi.json")).headers.get("etag") ?? "";
    // fetch would add `cache-control: no-cache`, which asks for the whole answer.
    const status = await new Promise((resolve) =>
      request(`${server.url}/api/openapi.json`, { headers: { "if-none-match": etag } }, (response) =>
        resolve(response.resume().statusCode),
      ).end(),
    );
    expect([etag.length > 10, status]).toEqual([true, 304]);
  });

  test("answers are compressed as the caller can read them", async () => {
    const encodings = [];
    for (const accepted of ["br", "gzip", "identity", "br;q=0.5, gzip;q=0.5"])
      encodings.push(
        (await send("/api/openapi.json", { headers: { "accept-encoding": accepted } })).headers.get("content-encoding"),
      );
    expect(encodings).toEqual(["br", "gzip", null, "br"]);
  });

  test("a harmless request id is taken over, any other replaced", async () => {
    const idFor = async (id: string) =>
      (await send("/api/health", { headers: { "x-request-id": id } })).headers.get("x-request-id");
    expect(await idFor("abc-123.4:5_6")).toBe("abc-123.4:5_6");
    for (const id of ["a b", "<script>", "x".repeat(65), ""]) expect(await idFor(id)).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("nothing but this server is allowed by the content security policy", async () => {
    const policy = (await send("/api/health")).headers.get("content-security-policy") ?? "";
    expect(policy.split(";").sort()).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "font-src 'self'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "img-src 'self' data: blob:",
      "manifest-src 'self'",
      "script-src 'self'",
      "script-src-attr 'none'",
      "style-src 'self'",
      "worker-src 'self'",
    ]);
  });

  test("a page of another site may not send changes, this page and programs may", async () => {
    const sent = async (headers: Record<string, string>) =>
      (
        await send("/api/subgraph", {
          method: "POST",
          body: "{}",
          headers: { "content-type": "application/json", ...headers },
        })
      ).status;
    expect([
      await sent({ origin: "http://evil.example" }),
      await sent({ origin: "null" }),
      await sent({ "sec-fetch-site": "cross-site" }),
      await sent({ origin: server.url }),
      await sent({}),
    ]).toEqual([403, 403, 403, 400, 400]);
  });

  test("a name this server does not go by is refused", async () => {
    const status = await new Promise((resolve) =>
      request(`${server.url}/api/health`, { headers: { host: "evil.example" } }, (response) =>
        resolve(response.resume().statusCode),
      ).end(),
    );
    expect(status).toBe(403);
  });
});
