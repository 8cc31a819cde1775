import { readdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { HttpError } from "../../../server/errors.ts";
import { type Disk, openDisk } from "../../../server/snapshots/disk.ts";
import { openFileStore, openStoreOn } from "../../../server/snapshots/file-store.ts";
import { hashOf } from "../../../server/snapshots/names.ts";
import { temporaryName } from "../../../server/snapshots/temporary.ts";
import { openTestShelf, type TestShelf } from "../../shelf.ts";

let shelf: TestShelf;
beforeEach(async () => {
  shelf = await openTestShelf();
});
afterEach(() => shelf.close());

const kept = (text = "{}", card?: Buffer) => ({ document: Buffer.from(text), card, title: { en: text } });
const files = () => readdir(shelf.folder);
const codeOf = (doing: Promise<unknown>) =>
  doing.then(
    () => "done",
    (error: unknown) => (error instanceof HttpError ? error.code : String(error)),
  );
const reopened = (mostBytes = 1e9) =>
  openFileStore(shelf.folder, { mostBytes, warn: (text) => shelf.warnings.push(text) });

test("what was kept is found as it was, by its id alone, also by the next process", async () => {
  const card = Buffer.from("a card");
  const { id, ownerSecret, createdAt } = await shelf.store.keep(kept("文書", card));
  const found = { id, document: Buffer.from("文書"), card, title: { en: "文書" }, createdAt };
  expect([await shelf.store.find(id), await (await reopened()).find(id), await shelf.store.find(ownerSecret)]).toEqual([
    found,
    found,
    undefined,
  ]);
});

test("neither id nor secret lie in the folder, which nobody else may read", async () => {
  const { id, ownerSecret } = await shelf.store.keep(kept());
  const [name = ""] = await files();
  const said = name + (await readFile(join(shelf.folder, name), "latin1"));
  const { mode } = await stat(join(shelf.folder, name));
  expect([name, said.includes(id), said.includes(ownerSecret), mode & 0o777]).toEqual([
    hashOf(id),
    false,
    false,
    0o600,
  ]);
});

test("unknown, deleted and malformed ids find nothing", async () => {
  const { id, ownerSecret } = await shelf.store.keep(kept());
  await shelf.store.remove(id, ownerSecret);
  const ids = ["unknown", id, "", "..", "../../etc/passwd", "a/b", "\0", "x".repeat(100_000), "\ud800", "__proto__"];
  for (const one of ids)
    expect([
      await shelf.store.find(one),
      await shelf.store.stamp(one),
      await codeOf(shelf.store.remove(one, ownerSecret)),
      await codeOf(shelf.store.retitle(one, ownerSecret, {})),
    ]).toEqual([undefined, undefined, "unknown_snapshot", "unknown_snapshot"]);
  expect(await files()).toEqual([]);
});

test("another title changes nothing else; without the secret nothing changes", async () => {
  const { id, ownerSecret } = await shelf.store.keep(kept("{}", Buffer.from("a card")));
  const [before, stamp] = [await shelf.store.find(id), await shelf.store.stamp(id)];
  const refused = [
    await codeOf(shelf.store.retitle(id, "x", { en: "x" })),
    await codeOf(shelf.store.retitle(id, undefined, { en: "x" })),
    await codeOf(shelf.store.remove(id, "")),
  ];
  expect([refused, await shelf.store.find(id)]).toEqual([["forbidden", "forbidden", "forbidden"], before]);
  await shelf.store.retitle(id, ownerSecret, { ja: "別の題" });
  expect(await shelf.store.find(id)).toEqual({ ...before, title: { ja: "別の題" } });
  expect(await shelf.store.stamp(id)).not.toBe(stamp);
  expect(await codeOf(shelf.store.retitle(id, ownerSecret, { ja: "もう一つ" }))).toBe("done");
});

test("many who re-title and one who deletes at once leave nothing", async () => {
  const { id, ownerSecret } = await shelf.store.keep(kept());
  const doings = Array.from({ length: 20 }, (_, i) =>
    codeOf(i === 10 ? shelf.store.remove(id, ownerSecret) : shelf.store.retitle(id, ownerSecret, { en: `${i}` })),
  );
  expect(await Promise.all(doings)).toEqual([...Array(11).fill("done"), ...Array(9).fill("unknown_snapshot")]);
  expect(await files()).toEqual([]);
});

test("a file that was torn, changed or exchanged is an error that says so, and the log names the file only", async () => {
  const one = await shelf.store.keep(kept("one"));
  const other = await shelf.store.keep(kept("other"));
  const path = join(shelf.folder, hashOf(one.id));
  const whole = await readFile(path);
  for (const bytes of [
    whole.subarray(0, whole.length / 2),
    Buffer.alloc(0),
    Buffer.from(whole.toString("latin1").replace("one", "two"), "latin1"),
    await readFile(join(shelf.folder, hashOf(other.id))),
  ]) {
    await writeFile(path, bytes);
    expect([
      await codeOf(shelf.store.find(one.id)),
      await codeOf(shelf.store.retitle(one.id, one.ownerSecret, {})),
      await codeOf(shelf.store.remove(one.id, one.ownerSecret)),
    ]).toEqual(Array(3).fill("damaged_snapshot"));
  }
  const said = `The file ${hashOf(one.id)} of a snapshot is damaged: it is not as it was written. Restore it from a backup.`;
  expect(shelf.warnings).toEqual(Array(12).fill(said));
  await writeFile(path, whole);
  expect((await shelf.store.find(one.id))?.document.toString()).toBe("one");
});

test("half-written files of processes that ended are swept at the start, and nothing else", async () => {
  const { id } = await shelf.store.keep(kept());
  const mine = temporaryName(hashOf("a"));
  const running = mine.replace(`-${process.pid}-`, `-${process.ppid}-`);
  const dead = mine.replace(`-${process.pid}-`, "-999999999-");
  const elsewhere = mine.replace(/\.[0-9a-f]{8}-/, ".00000000-");
  const old = elsewhere.replace(hashOf("a"), hashOf("b"));
  const foreign = ["notes.txt", `x${mine}`, "data.tmp", `${hashOf("a")}.tmp`];
  for (const name of [mine, running, dead, elsewhere, old, ...foreign])
    await writeFile(join(shelf.folder, name), "half");
  const longAgo = Date.now() / 1000 - 7200;
  await utimes(join(shelf.folder, old), longAgo, longAgo);
  await reopened();
  expect((await files()).sort()).toEqual([hashOf(id), running, elsewhere, ...foreign].sort());
});

test("what is more than all may take is refused, until there is room again", async () => {
  const room = 3_000;
  const store = await reopened(room);
  const big = { ...kept("x".repeat(1_000)), title: {} };
  const first = await store.keep(big);
  await store.keep(big);
  expect([await codeOf(store.keep(big)), (await files()).length]).toEqual(["storage_full", 2]);
  const full = await reopened(room);
  expect(await codeOf(full.keep(big))).toBe("storage_full");
  await store.remove(first.id, first.ownerSecret);
  // Another process made room.
  expect([await codeOf(full.keep(big)), await codeOf(full.keep(big))]).toEqual(["done", "storage_full"]);
});

test("of many at once only as many are kept as there is room for, and a shorter title always fits", async () => {
  const store = await reopened(3_000);
  const codes = await Promise.all(Array.from({ length: 10 }, () => codeOf(store.keep(kept("x".repeat(500))))));
  const { length: there } = await files();
  expect([codes.filter((code) => code === "done").length, there < 10 && there > 0]).toEqual([there, true]);
  const full = await openTestShelf({ mostBytes: 1_300 });
  const { id, ownerSecret } = await full.store.keep({ ...kept("x".repeat(500)), title: { en: "long title" } });
  expect([
    await codeOf(full.store.retitle(id, ownerSecret, { en: "x".repeat(1_000) })),
    await codeOf(full.store.retitle(id, ownerSecret, { en: "short" })),
    (await full.store.find(id))?.title,
  ]).toEqual(["storage_full", "done", { en: "short" }]);
  await full.close();
});

/** The disk, failing at writing from now on. */
async function failingDisk(code: string): Promise<Disk> {
  const write = async () => {
    throw Object.assign(new Error("no"), { code });
  };
  return { ...(await openDisk(shelf.folder)), write };
}

test("a full disk is said, nothing is left of what did not fit, and what was there stays", async () => {
  const { id, ownerSecret } = await shelf.store.keep(kept());
  const before = await shelf.store.find(id);
  const full = await openStoreOn(await failingDisk("ENOSPC"), { mostBytes: 1e9, warn: () => {} });
  expect([
    await codeOf(full.keep(kept())),
    await codeOf(full.retitle(id, ownerSecret, { en: "new" })),
    await full.find(id),
    (await files()).length,
  ]).toEqual(["storage_full", "storage_full", before, 1]);
  const broken = await openStoreOn(await failingDisk("EIO"), { mostBytes: 1e9, warn: () => {} });
  expect(await codeOf(broken.keep(kept()))).toBe("Error: no");
});

test("where nothing may be written the folder need not be there, and nothing is swept", async () => {
  const half = temporaryName(hashOf("a"));
  await writeFile(join(shelf.folder, half), "half");
  const options = { mostBytes: 1e9, readOnly: true, warn: () => {} };
  await openFileStore(shelf.folder, options);
  const nowhere = await openFileStore(join(shelf.folder, "nowhere"), options);
  expect([await nowhere.find("x"), await files()]).toEqual([undefined, [half]]);
});
