import { readdir, readFile, truncate, unlink } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashOf } from "../../server/snapshots/names.ts";
import { aCard, aSnapshot } from "../a-snapshot.ts";
import { codeOf, type FrozenServer, startFrozenServer } from "./frozen-server.ts";

/** Everything about stored snapshots through HTTP, while no database is there. */
let server: FrozenServer;
beforeAll(async () => {
  server = await startFrozenServer({ hosts: ["127.0.0.1"] });
});
afterAll(() => server.close());

const snapshot = aSnapshot();
const store = () => server.call("POST /api/snapshots", { snapshot, card: aCard().toString("base64") });
const get = (path: string, init?: RequestInit) => fetch(server.url + path, init);
/** Status, code and what is said, without the id of the request. */
const problem = async (response: Response) => {
  const { status, code, detail } = (await response.json()) as { status: number; code: string; detail: string };
  return [response.status, status, code, detail];
};

test("a snapshot is stored, opened by its link, re-titled and deleted by who has the secret", async () => {
  const { id, url, ownerSecret, createdAt } = await store();
  expect([url, Math.abs(Date.now() - Date.parse(createdAt)) < 60_000]).toEqual([`/s/${id}`, true]);
  expect(await server.call("GET /api/snapshots/:id", { id })).toEqual(snapshot);
  const page = await get(url);
  expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
  expect(await page.text()).toContain("<title>つながり</title>");
  expect(Buffer.from(await (await get(`${url}/card.png`)).arrayBuffer())).toEqual(aCard());

  await server.call("PATCH /api/snapshots/:id", { id, title: { ja: "別の題" } }, undefined, ownerSecret);
  expect(await (await get(url)).text()).toContain("<title>別の題</title>");
  expect(await server.call("GET /api/snapshots/:id", { id })).toEqual(snapshot);

  await server.call("DELETE /api/snapshots/:id", { id }, undefined, ownerSecret);
  expect([(await get(url)).status, await codeOf(server.call("GET /api/snapshots/:id", { id }))]).toEqual([
    404,
    "unknown_snapshot",
  ]);
});

test("while the database is away nothing is compared, and the snapshot opens all the same", async () => {
  const { id } = await store();
  const changes = (of: string) => codeOf(server.call("GET /api/snapshots/:id/changes", { id: of }));
  expect([await changes(id), await changes("x")]).toEqual(["database_unavailable", "unknown_snapshot"]);
  expect(await server.call("GET /api/snapshots/:id", { id })).toEqual(snapshot);
});

test("a new one answers 201 with the place where it is, and nothing keeps its secret", async () => {
  const body = JSON.stringify({ snapshot });
  const headers = { "content-type": "application/json" };
  const response = await get("/api/snapshots", { method: "POST", headers, body });
  const { url } = (await response.json()) as { url: string };
  const said = ["location", "cache-control", "etag"].map((name) => response.headers.get(name));
  expect([response.status, ...said]).toEqual([201, url, "no-store", null]);
});

test("without the secret, or with another's, nothing is changed", async () => {
  const [mine, other] = [await store(), await store()];
  const tried = [undefined, "x", mine.id, other.ownerSecret, "", hashOf(mine.ownerSecret)].flatMap((secret) => [
    codeOf(server.call("PATCH /api/snapshots/:id", { id: mine.id, title: {} }, undefined, secret)),
    codeOf(server.call("DELETE /api/snapshots/:id", { id: mine.id }, undefined, secret)),
  ]);
  expect(await Promise.all(tried)).toEqual(Array(12).fill("forbidden"));
  expect(await server.call("GET /api/snapshots/:id", { id: mine.id })).toEqual(snapshot);
});

test("unknown, deleted and malformed ids are answered the same, whatever is asked of them", async () => {
  const { id, ownerSecret } = await store();
  await server.call("DELETE /api/snapshots/:id", { id }, undefined, ownerSecret);
  const ids = [
    id,
    "AAAAAAAAAAAAAAAAAAAAAA",
    "x",
    "..%2F..%2Fetc%2Fpasswd",
    "%00",
    "a%20b",
    "x".repeat(5000),
    "%F0%9F%98%80",
  ];
  const headers = { authorization: `Bearer ${ownerSecret}`, "content-type": "application/json" };
  const said = new Set<string>();
  for (const one of ids)
    for (const response of [
      await get(`/api/snapshots/${one}`),
      await get(`/api/snapshots/${one}/changes`),
      await get(`/api/snapshots/${one}`, { method: "DELETE", headers }),
      await get(`/api/snapshots/${one}`, { method: "PATCH", headers, body: '{"title":{}}' }),
      await get(`/s/${one}/card.png`),
    ])
      said.add(JSON.stringify(await problem(response)));
  expect([...said]).toEqual([
    JSON.stringify([404, 404, "unknown_snapshot", "There is no such snapshot, or no longer."]),
  ]);
  const pages = new Set<string>();
  for (const one of [...ids, "%E3%81"]) {
    const page = await get(`/s/${one}`);
    pages.add(`${page.status} ${page.headers.get("cache-control")} ${await page.text()}`);
  }
  expect([pages.size, [...pages][0]?.startsWith("404 no-store <!doctype html>")]).toEqual([1, true]);
});

test("the log has neither ids nor secrets", async () => {
  const { id, ownerSecret } = await store();
  await get(`/s/${id}`);
  await get(`/embed/${id}?step=2`);
  await get(`/api/snapshots/${id}`);
  await get(`/api/snapshots/${id}/changes?x=1`);
  await get(`/api/oembed?url=${encodeURIComponent(`${server.url}/s/${id}`)}`);
  await server.call("PATCH /api/snapshots/:id", { id, title: {} }, undefined, ownerSecret);
  await server.call("DELETE /api/snapshots/:id", { id }, undefined, ownerSecret);
  await sleep(50);
  const text = server.logged.join("");
  expect([text.includes("/api/snapshots/…"), text.includes(id), text.includes(ownerSecret)]).toEqual([
    true,
    false,
    false,
  ]);
});

test("a torn file is an error that says so, in the page too, and is well again when it is restored", async () => {
  const { id, url } = await store();
  const path = join(server.shelf.folder, hashOf(id));
  const whole = await readFile(path);
  await truncate(path, whole.length - 100);
  const torn = [500, 500, "damaged_snapshot", "The file of this snapshot is damaged, so nothing of it is shown."];
  expect(await problem(await get(`/api/snapshots/${id}`))).toEqual(torn);
  const page = await get(url);
  expect([page.status, (await page.text()).includes("つながり")]).toEqual([500, false]);
  expect(server.shelf.warnings.every((text) => text.includes(hashOf(id)) && !text.includes(id))).toBe(true);
});

test("a file that somebody took away or tore is noticed within a second, though it was asked for before", async () => {
  const [gone, torn] = [await store(), await store()];
  for (const { url } of [gone, torn]) expect((await get(url)).status).toBe(200);
  await unlink(join(server.shelf.folder, hashOf(gone.id)));
  await truncate(join(server.shelf.folder, hashOf(torn.id)), 500);
  await expect.poll(async () => (await get(gone.url)).status, { timeout: 2_000 }).toBe(404);
  await expect.poll(async () => (await get(torn.url)).status, { timeout: 2_000 }).toBe(500);
});

test("who has a page or a document already is told so; heads come without bodies, bodies as they can be read", async () => {
  const { id, url } = await store();
  for (const [path, kept] of [
    [`/api/snapshots/${id}`, "public, max-age=31536000, immutable"],
    [url, "no-cache"],
  ] as const) {
    const first = await get(path);
    const etag = first.headers.get("etag") ?? "";
    const headed = await get(path, { method: "HEAD" });
    expect([
      first.headers.get("cache-control"),
      headed.status,
      Number(headed.headers.get("content-length")) > 100,
      await headed.text(),
    ]).toEqual([kept, 200, true, ""]);
    const known = await plain(path, { "if-none-match": `"other", ${etag}` });
    expect([known.status, known.headers["etag"], known.body.length]).toEqual([304, etag, 0]);
    const coded = [];
    for (const accepted of ["br", "gzip", "br;q=0, gzip", "identity", ""])
      coded.push((await plain(path, { "accept-encoding": accepted })).headers["content-encoding"]);
    expect(coded).toEqual(["br", "gzip", "gzip", undefined, undefined]);
  }
});

/** An answer as it came over the wire. */
function plain(path: string, headers: Record<string, string>) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    request(server.url + path, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        const { statusCode: status = 0, headers: got } = response;
        resolve({ status, headers: got, body: Buffer.concat(parts) });
      });
    })
      .on("error", reject)
      .end();
  });
}

test("a name this server does not go by gets nothing, and every answer has the policies", async () => {
  const { id, url } = await store();
  for (const path of [url, `/embed/${id}`, `/api/snapshots/${id}`, `${url}/card.png`, "/s/x"]) {
    const evil = await plain(path, { host: "evil.example" });
    expect([evil.status, evil.body.includes("つながり")]).toEqual([403, false]);
    const { headers } = await get(path);
    expect([
      headers.get("content-security-policy")?.includes("default-src 'none'"),
      headers.get("x-content-type-options"),
      /^[0-9a-f-]{36}$/.test(headers.get("x-request-id") ?? ""),
      headers.get("x-frame-options"),
    ]).toEqual([true, "nosniff", true, path.startsWith("/embed/") ? null : "DENY"]);
  }
  const embed = (await get(`/embed/${id}`)).headers.get("content-security-policy");
  expect(embed).toContain("frame-ancestors https://example.org");
});

test("what may be said about a document and what not is known before it is read", async () => {
  const { id } = await store();
  expect([
    (await get(`/api/snapshots/${id}?x=1`)).status,
    (await get(`/api/snapshots/${id}`, { method: "PUT" })).headers.get("allow"),
    (await get(`/s/${id}`, { method: "POST" })).status,
    (await get(`/s/${id}/other`)).status,
    (await get(`/s//${id}`)).status,
    (await get(`/s/${id}//`)).status,
    (await get(`/s%2f${id}`)).status,
    (await get(`/s/${id}?step=3`)).status,
    // As some programs write links.
    (await get(`/s/${id}/`)).status,
    (await get(`/embed/${id}/?step=3`)).status,
  ]).toEqual([400, "GET, PATCH, DELETE, HEAD, OPTIONS", 404, 404, 404, 404, 404, 200, 200, 200]);
});

test("a server that only reads refuses changes and shows what there is", async () => {
  const reading = await startFrozenServer({ readOnly: true });
  const { id, ownerSecret } = await reading.shelf.store.keep({
    ...{ document: Buffer.from(JSON.stringify(snapshot)), card: undefined, title: snapshot.title },
  });
  const codes = [
    await codeOf(reading.call("POST /api/snapshots", { snapshot })),
    await codeOf(reading.call("PATCH /api/snapshots/:id", { id, title: {} }, undefined, ownerSecret)),
    await codeOf(reading.call("DELETE /api/snapshots/:id", { id }, undefined, ownerSecret)),
  ];
  expect([codes, await reading.call("GET /api/snapshots/:id", { id })]).toEqual([Array(3).fill("read_only"), snapshot]);
  await reading.close();
});

test("one address fills no shelf for all: what it has stored in an hour counts, what was refused does not", async () => {
  const small = await startFrozenServer({ bytesPerHour: 10_000 });
  const post = async (from: string, bytes: number, more = "") => {
    const response = await fetch(`${small.url}/api/snapshots`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-forwarded-for": from },
      body: JSON.stringify({ snapshot: aSnapshot({}) }).padEnd(bytes, " ") + more,
    });
    return response.ok ? response.status : (await problem(response)).slice(0, 3);
  };
  const refused = [429, 429, "too_many_requests"];
  expect([
    await post("10.0.0.1", 8_000, "x").then((said) => Array.isArray(said) && said[2]),
    await post("10.0.0.1", 8_000),
    await post("10.0.0.1", 8_000),
    await post("10.0.0.2", 8_000),
    (await readdir(small.shelf.folder)).length,
  ]).toEqual(["invalid_input", 201, refused, 201, 2]);
  await small.close();
});

test("who changes too much in a minute has to wait, others not; a full shelf says so", async () => {
  const small = await startFrozenServer({ changesPerMinute: 3, mostBytes: 10_000 });
  const post = (from: string, title: object) =>
    fetch(`${small.url}/api/snapshots`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-forwarded-for": from },
      body: JSON.stringify({ snapshot: aSnapshot(title) }),
    });
  const statuses = [];
  for (let i = 0; i < 4; i++) statuses.push((await post("10.0.0.1", {})).status);
  expect(statuses).toEqual([201, 201, 201, 429]);
  expect(Number((await post("10.0.0.1", {})).headers.get("retry-after"))).toBeGreaterThan(0);
  const said = await problem(await post("10.0.0.2", { description: { en: "x".repeat(5_000) } }));
  expect([said.slice(0, 3), (await readdir(small.shelf.folder)).length]).toEqual([[507, 507, "storage_full"], 3]);
  await small.close();
});
