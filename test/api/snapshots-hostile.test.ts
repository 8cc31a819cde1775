import { readdir } from "node:fs/promises";
import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sealed } from "../../snapshot/digest.ts";
import type { Snapshot } from "../../snapshot/schema.ts";
import { aCard, aSnapshot } from "../a-snapshot.ts";
import { type FrozenServer, startFrozenServer } from "./frozen-server.ts";

/** What people, programs and worse may send to be stored. */
let server: FrozenServer;
beforeAll(async () => {
  server = await startFrozenServer();
});
afterAll(async () => {
  await server.close();
});

const good = aSnapshot();
const json = JSON.stringify({ snapshot: good });

async function send(body: BodyInit, headers: Record<string, string> = {}): Promise<Response> {
  const type = { "content-type": "application/json" };
  return fetch(`${server.url}/api/snapshots`, { method: "POST", body, headers: { ...type, ...headers } });
}

/** Status and what is wrong where: `path: message`. */
async function refusal(body: BodyInit, headers?: Record<string, string>): Promise<unknown[]> {
  const response = await send(body, headers);
  const { code, errors } = (await response.json()) as { code: string; errors?: { path: string; message: string }[] };
  return [response.status, code, ...(errors ?? []).map(({ path, message }) => `${path}: ${message}`)];
}

/** The body of a snapshot that is otherwise in one place, with the right sum. */
const other = (over: object) => JSON.stringify({ snapshot: sealed({ ...good, ...over } as Snapshot) });

afterAll(async () => {
  expect(server.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
});

describe("is refused with its place, and nothing is stored:", () => {
  const nothing = '{"snapshot":';
  const deep = `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`;
  const cases: [what: string, body: BodyInit, errors: string[]][] = [
    ["nothing", "", [": is not JSON"]],
    ["a list", "[]", [": Invalid input: expected object, received array"]],
    ["half of JSON", json.slice(0, -5), [": is not JSON"]],
    ["a byte order mark", `\ufeff${json}`, [": is not JSON"]],
    ["no UTF-8", Buffer.from([0x7b, 0xff, 0x7d]), [": The body is not UTF-8."]],
    ["UTF-16", Buffer.from(json, "utf16le"), [": The body is not UTF-8."]],
    [
      "a field twice",
      json.replace('"author":', '"author":"x","author":'),
      ["snapshot.author: stands twice in the same object"],
    ],
    ["__proto__", `{"__proto__":{"a":1},${json.slice(1)}`, ["__proto__: no field may be called __proto__"]],
    [
      "__proto__ among properties",
      json.replace('"properties":{"id"', '"properties":{"__proto__":{"polluted":1},"id"'),
      ["snapshot.elements.nodes.0.properties.__proto__: no field may be called __proto__"],
    ],
    [
      "constructor as a field",
      `{"constructor":{"prototype":{}},${json.slice(1)}`,
      ["constructor: there is no such field"],
    ],
    ["what lies too deep", `${nothing}${deep}}`, ["snapshot.a.a.a.a.a.a.a: lies deeper than 64 lists and objects"]],
    [
      "half of a pair",
      json.replace('"author":""', '"author":"\\ud83d"'),
      ["snapshot.author: has half of a pair of UTF-16 code units"],
    ],
    ["another sum", json.replace("Ties", "Lies"), ["snapshot.sha256: is not the sum of the rest of the snapshot"]],
    ["a field there is not", other({ more: 1 }), ["snapshot.more: there is no such field"]],
    ["an older version", other({ version: 1 }), ["snapshot.version: Invalid input: expected 2"]],
    [
      "a number as a title",
      other({ title: { ja: 5 } }),
      ["snapshot.title.ja: Invalid input: expected string, received number"],
    ],
    [
      "no state",
      JSON.stringify({ snapshot: { ...good, state: undefined } }),
      ["snapshot.state: Invalid input: expected object, received undefined"],
    ],
    [
      "an edge without an end",
      other({ elements: { nodes: good.elements.nodes.slice(1), edges: [] }, state: { ...good.state, edges: [] } }),
      ['snapshot.state.nodes.0.key: "Thing:t0" is not among the elements'],
    ],
  ];
  test.each(cases)("%s", async (_what, body, errors) => {
    expect(await refusal(body)).toEqual([400, "invalid_input", ...errors]);
    expect(await readdir(server.shelf.folder)).toEqual([]);
  });
});

describe("a card is refused that is", () => {
  const card = aCard().toString("base64");
  test.each([
    ["no base64", "%%%"],
    ["base64 with blanks", ` ${card}`],
    ["base64 that was cut off", card.slice(0, -1)],
    ["base64 for addresses", Buffer.from([251, 255, 190, 1]).toString("base64url")],
    ["a script", Buffer.from("<script>alert(1)</script>").toString("base64")],
    ["half of a PNG", aCard().subarray(0, 60).toString("base64")],
    ["too large in px", aCard(1201, 630).toString("base64")],
    ["too large in bytes", Buffer.alloc(1_048_577).toString("base64")],
    ["far too large", "A".repeat(4_000_000)],
    ["a number", 5],
  ])("%s", async (_what, sent) => {
    const [status, code, ...errors] = await refusal(JSON.stringify({ snapshot: good, card: sent }));
    expect([status, code, errors.length, String(errors[0]).startsWith("card: ")]).toEqual([
      400,
      "invalid_input",
      1,
      true,
    ]);
  });
});

test("a body of another type, a compressed one and one that is too large are refused before they are read", async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000, 0x20));
  expect([
    await refusal(json, { "content-type": "text/plain" }),
    await refusal(bomb, { "content-encoding": "gzip" }),
    await refusal(json, { "content-encoding": "br" }),
    await refusal(Buffer.alloc(12 * 1_048_576 + 1, 0x20)),
  ]).toEqual([
    [415, "unsupported_media_type"],
    [415, "unsupported_media_type"],
    [415, "unsupported_media_type"],
    [413, "too_large"],
  ]);
});

test("a document of more than 8 MB is refused, though its body is not too large", async () => {
  const pieces = Array.from({ length: 60 }, (_, i) => ({ start: i * 150_000, text: "x".repeat(150_000) }));
  const texts = [{ document: "Thing:t0", length: 9_000_000, pieces, segments: [] }];
  expect(await refusal(other({ texts }))).toEqual([413, "too_large"]);
});

test("names that objects have by themselves, odd texts and every kind of value come back as they were", async () => {
  const properties = {
    constructor: "x",
    prototype: { constructor: { name: "y" } },
    toString: 0,
    hasOwnProperty: null,
    "": "",
    "\u0000": "\u0000\u2028\u2029\u200f\ufffe",
    emoji: "👩‍👩‍👧‍👦 葛󠄀",
    html: "</script><script>alert(1)</script>",
    numbers: [0.1, 1e300, -0.5, { $type: "Integer", value: "9007199254740993" }],
  };
  const [first, ...rest] = good.elements.nodes;
  const snapshot = sealed({
    ...good,
    title: { en: "</title><script>alert(1)</script>" },
    elements: { ...good.elements, nodes: [{ ...first, key: "Thing:t0", labels: ["Thing"], properties }, ...rest] },
  });
  const { id } = await server.call("POST /api/snapshots", { snapshot });
  const text = await (await fetch(`${server.url}/api/snapshots/${id}`)).text();
  expect([text === JSON.stringify(snapshot), ({} as Record<string, unknown>)["polluted"]]).toEqual([true, undefined]);
  expect(await (await fetch(`${server.url}/s/${id}`)).text()).not.toContain("<script>alert");
});

test("many large bodies at once are refused beyond a bound, and the others are stored", async () => {
  const description = { en: "x".repeat(4_000) };
  const large = `${other({ description }).slice(0, -1)}${" ".repeat(7_000_000)}}`;
  const statuses = await Promise.all(Array.from({ length: 12 }, async () => (await send(large)).status));
  const of = (status: number) => statuses.filter((one) => one === status).length;
  expect([of(201) + of(429), of(201) > 0, of(429) > 0]).toEqual([12, true, true]);
  expect((await send(json)).status).toBe(201);
});

test("who hangs up in the middle of a body leaves nothing and takes no room", async () => {
  const before = (await readdir(server.shelf.folder)).length;
  const head = `POST /api/snapshots HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 12000000\r\n\r\n`;
  for (let round = 0; round < 20; round++)
    await new Promise<void>((resolve) => {
      const socket = connect(Number(new URL(server.url).port), "127.0.0.1", () => {
        socket.write(head + json.slice(0, 100), () => socket.destroy());
      });
      socket.on("close", () => resolve());
    });
  await expect.poll(async () => (await send(json)).status).toBe(201);
  expect((await readdir(server.shelf.folder)).length).toBe(before + 1);
});

test("the largest snapshot is checked away from the thread that answers everybody else", async () => {
  const large = Buffer.from(JSON.stringify({ snapshot: aSnapshot({}, 5_000) }));
  const { signal } = new AbortController();
  await server.shelf.uploads.check(Buffer.from(json), signal);
  const [before, all] = [process.threadCpuUsage(), process.cpuUsage()];
  await server.shelf.uploads.check(large, signal);
  const sum = ({ user, system }: NodeJS.CpuUsage) => user + system;
  const [own, whole] = [sum(process.threadCpuUsage(before)), sum(process.cpuUsage(all))];
  expect([own < whole / 4, whole > 50_000]).toEqual([true, true]);
});
