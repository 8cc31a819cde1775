import { expect, test } from "vitest";
import { HttpError } from "../../../server/errors.ts";
import { ReadyCache } from "../../../server/http/front/ready-cache.ts";
import { codingFor, isKnown } from "../../../server/http/front/send-ready.ts";
import type { Ready } from "../../../server/pages/page.ts";
import type { StoredSnapshot } from "../../../server/snapshots/store.ts";

/** A shelf whose files the test writes, and what was asked of it. */
function aShelf(files: Record<string, string>) {
  const asked: string[] = [];
  let changes = 0;
  const shelf = {
    find: async (id: string): Promise<StoredSnapshot | undefined> => {
      asked.push(`find ${id}`);
      const text = files[id];
      if (text === "damaged") throw new HttpError("damaged_snapshot", "no");
      return text === undefined
        ? undefined
        : { id, document: Buffer.from(text), card: undefined, title: {}, createdAt: "" };
    },
    stamp: async (id: string) => {
      asked.push(`stamp ${id}`);
      return files[id];
    },
    changes: () => changes,
  };
  return { shelf, asked: () => asked.splice(0), change: () => (changes += 1) };
}

const make = ({ document }: StoredSnapshot): Ready => ({ status: 200, headers: {}, bodies: { identity: document } });
const said = (made: Ready | HttpError) => (made instanceof HttpError ? made.code : made.bodies.identity.toString());

test("what is ready is given at once, the disk is asked again after a second, and the file read only when it changed", async () => {
  const files: Record<string, string> = { a: "one" };
  const { shelf, asked } = aShelf(files);
  let now = 0;
  const cache = new ReadyCache(shelf, 1e6, () => now);
  const get = async () => said(await cache.get("a", "a", make));
  expect([await get(), asked()]).toEqual(["one", ["stamp a", "find a"]]);
  now = 999;
  expect([cache.get("a", "a", make) instanceof Promise, await get(), asked()]).toEqual([false, "one", []]);
  now = 1_000;
  expect([await get(), asked()]).toEqual(["one", ["stamp a"]]);
  files["a"] = "two";
  now = 2_000;
  expect([await get(), asked()]).toEqual(["two", ["stamp a", "find a"]]);
  delete files["a"];
  now = 3_000;
  expect([await get(), await get(), asked()]).toEqual(["unknown_snapshot", "unknown_snapshot", ["stamp a", "stamp a"]]);
});

test("a change through the shelf is seen at once, also by who asks while others still look", async () => {
  const files: Record<string, string> = { a: "one" };
  const { shelf, change } = aShelf(files);
  const cache = new ReadyCache(shelf);
  const before = cache.get("a", "a", make);
  delete files["a"];
  change();
  expect(said(await cache.get("a", "a", make))).toBe("unknown_snapshot");
  await before;
  expect(said(await cache.get("a", "a", make))).toBe("unknown_snapshot");
});

test("of many who ask at once one looks; that a file is damaged is found out once", async () => {
  const { shelf, asked } = aShelf({ a: "one", b: "damaged" });
  const cache = new ReadyCache(shelf);
  const many = async (id: string) => {
    const all = await Promise.all(Array.from({ length: 50 }, () => cache.get(id, id, make)));
    return [...new Set(all.map(said))];
  };
  expect([await many("a"), await many("b"), await many("b"), asked()]).toEqual([
    ["one"],
    ["damaged_snapshot"],
    ["damaged_snapshot"],
    ["stamp a", "find a", "stamp b", "find b"],
  ]);
});

test("a fault of the app itself is thrown and not kept", async () => {
  const { shelf, asked } = aShelf({ a: "one" });
  const cache = new ReadyCache(shelf);
  const broken = () => {
    throw new Error("broken");
  };
  await expect(cache.get("a", "a", broken)).rejects.toThrow("broken");
  expect(said(await cache.get("a", "a", make))).toBe("one");
  expect(asked()).toEqual(["stamp a", "find a", "stamp a", "find a"]);
});

test("as much is kept as there is room for: what was looked at last", async () => {
  const files = Object.fromEntries([..."abcd"].map((id) => [id, id.repeat(10_000)]));
  const { shelf, asked } = aShelf(files);
  const cache = new ReadyCache(shelf, 37_000);
  for (const id of "abcda") await cache.get(id, id, make);
  expect(asked().filter((one) => one.startsWith("find"))).toEqual(["find a", "find b", "find c", "find d", "find a"]);
  for (const id of "dac") await cache.get(id, id, make);
  expect(asked()).toEqual([]);
});

test("br goes before gzip where it is taken and there, and nothing that was refused", () => {
  const bodies = { identity: Buffer.from(""), gzip: Buffer.from(""), br: Buffer.from("") };
  const chosen = [
    undefined,
    "",
    "br",
    "gzip, deflate, br, zstd",
    "gzip;q=1.0, br;q=0",
    "BR ; q=0.1",
    "brotli",
    "x-gzip",
  ];
  expect(chosen.map((accepted) => codingFor(accepted, bodies))).toEqual([
    "identity",
    "identity",
    "br",
    "br",
    "gzip",
    "br",
    "identity",
    "identity",
  ]);
  expect(codingFor("br, gzip", { identity: Buffer.from("") })).toBe("identity");
});

test("a header that is made for it does not hold up others", () => {
  const bodies = { identity: Buffer.from(""), br: Buffer.from("") };
  const start = performance.now();
  const chosen = [`br${" ".repeat(15_000)}x`, `${"br ;".repeat(4_000)}q`, "br  ".repeat(4_000)].map((accepted) =>
    codingFor(accepted, bodies),
  );
  expect([chosen, performance.now() - start < 200]).toEqual([["identity", "br", "identity"], true]);
});

test("what is kept holds no more memory than its own bytes", async () => {
  const { shelf } = aShelf({ a: "one" });
  const file = Buffer.alloc(1_000_000, "x");
  const part = () => ({
    status: 200,
    headers: {},
    bodies: { identity: file.subarray(5, 15), br: file.subarray(0, 3) },
  });
  const made = await new ReadyCache(shelf).get("a", "a", part);
  const { identity, br } = (made as Ready).bodies;
  expect([said(made), identity.buffer.byteLength, br?.buffer.byteLength]).toEqual(["x".repeat(10), 10, 3]);
});

test("an answer is known by its tag, weak or not, among others", () => {
  const tag = 'W/"a"';
  const headers = [undefined, "*", 'W/"a"', '"a"', '"b", W/"a"', '"b"', ""];
  expect(headers.map((header) => isKnown(header, tag))).toEqual([false, true, true, true, true, false, false]);
  expect(isKnown("*", undefined)).toBe(false);
});
