import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { HttpError } from "../../../server/errors.ts";
import { createAllowance } from "../../../server/snapshots/allowance.ts";
import { createMarks } from "../../../server/snapshots/callers.ts";
import { unpack } from "../../../server/snapshots/file-format.ts";
import { openFileStore } from "../../../server/snapshots/file-store.ts";
import { hashOf } from "../../../server/snapshots/names.ts";
import { openTestShelf, type TestShelf } from "../../shelf.ts";

let shelf: TestShelf;
let key: string;
beforeEach(async () => {
  shelf = await openTestShelf();
  key = `${shelf.folder}.key`;
});
afterEach(async () => {
  await shelf.close();
  await rm(key, { force: true });
});

const kept = { document: Buffer.from("{}"), card: undefined, title: {} };
const opened = (file = key) =>
  openFileStore(shelf.folder, { mostBytes: 1e9, markOf: createMarks(file), warn: () => {} });

async function markOn(id: string): Promise<string | undefined> {
  const name = hashOf(id);
  return unpack(await readFile(join(shelf.folder, name)), name)?.header.caller;
}

test("files of one address have the same mark, also after a start and with another title; those of others have another", async () => {
  const store = await opened();
  const [one, two, other] = [
    await store.keep(kept, "10.0.0.1"),
    await (await opened()).keep(kept, "10.0.0.1"),
    await store.keep(kept, "10.0.0.2"),
  ];
  await store.retitle(one.id, one.ownerSecret, { en: "new" });
  const marks = await Promise.all([one, two, other].map(({ id }) => markOn(id)));
  expect([marks[0], new Set(marks).size]).toEqual([marks[1], 2]);
  expect((await store.find(one.id))?.title).toEqual({ en: "new" });
});

test("the mark cannot be made from the address without the key, which nobody else may read", async () => {
  const { id } = await (await opened()).keep(kept, "10.0.0.1");
  const mark = await markOn(id);
  await rm(key);
  const anew = await (await opened()).keep(kept, "10.0.0.1");
  expect([(await markOn(anew.id)) === mark, (await stat(key)).mode & 0o077]).toEqual([false, 0]);
  expect((await readFile(key, "utf8")).length).toBe(65);
});

test("many that come first make one key, and a store without one notes nobody", async () => {
  const marks = createMarks(key);
  const made = await Promise.all(Array.from({ length: 20 }, () => marks("10.0.0.1")));
  expect([new Set(made).size, await createMarks(key)("10.0.0.1")]).toEqual([1, made[0]]);
  const { id } = await shelf.store.keep(kept, "10.0.0.1");
  expect([await markOn(id), (await readdir(shelf.folder)).length]).toEqual([undefined, 1]);
});

test("where the key cannot be written nothing is stored, and it is tried again", async () => {
  const nowhere = join(shelf.folder, "later", "key");
  const marks = createMarks(nowhere);
  await expect(marks("10.0.0.1")).rejects.toThrow("ENOENT");
  const store = await opened(nowhere);
  await expect(store.keep(kept, "10.0.0.1")).rejects.toThrow("ENOENT");
  expect(await readdir(shelf.folder)).toEqual([]);
});

test("a caller may have so much stored in an hour, others as much of their own", () => {
  let now = 0;
  const allowance = createAllowance(1_000, () => now);
  const take = (caller: string, bytes: number) => {
    try {
      return allowance.take(caller, bytes);
    } catch (error) {
      return error instanceof HttpError ? [error.code, error.extra["retryAfter"]] : error;
    }
  };
  const giveBack = allowance.take("a", 600);
  now = 600_000;
  expect(take("a", 401)).toEqual(["too_many_requests", 3_000]);
  expect(take("b", 1_000)).toBeTypeOf("function");
  giveBack();
  expect([take("a", 1_000), take("a", 1)]).toEqual([expect.any(Function), ["too_many_requests", 3_000]]);
  now = 3_600_000;
  expect([take("a", 1_000), take("b", 1)]).toEqual([expect.any(Function), ["too_many_requests", 600]]);
});
