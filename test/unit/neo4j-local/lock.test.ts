import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { holderOf, LockedError, lockDataDir } from "../../../server/neo4j/local/lock.ts";
import { identify } from "../../../server/neo4j/local/process.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tsunagi-lock-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("a held folder says who holds it and where its page is, until it is released", async () => {
  const lock = await lockDataDir(folder);
  await lock.update({ url: "http://127.0.0.1:3000" });
  const refused = await lockDataDir(folder).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(LockedError);
  expect(String(refused)).toContain(`(process ${process.pid}): open http://127.0.0.1:3000.`);
  expect((await stat(join(folder, "lock.json"))).mode & 0o777).toBe(0o600);
  await lock.release();
  expect(await holderOf(folder)).toBe(undefined);
});

test("the lock of a process that is gone does not count, nor one whose number was given to another process", async () => {
  const child = spawn(process.execPath, ["-e", ""]);
  const dead = identify(child.pid ?? 0);
  await once(child, "exit");
  for (const left of [dead, { pid: process.pid, started: "another time" }, "no holder at all"]) {
    await writeFile(join(folder, "lock.json"), JSON.stringify(left));
    const lock = await lockDataDir(folder);
    expect(JSON.parse(await readFile(join(folder, "lock.json"), "utf8"))).toEqual(identify(process.pid));
    await lock.release();
  }
});

test("of many who try at once over a dead lock exactly one gets the folder", async () => {
  await writeFile(join(folder, "lock.json"), JSON.stringify({ pid: 1, started: "long ago" }));
  const program = join(import.meta.dirname, "../../../server/neo4j/local/lock.ts");
  const script = `import { lockDataDir } from ${JSON.stringify(program)};
    await lockDataDir(process.argv[1]).then(() => console.log("got"), () => console.log("refused"));
    process.stdin.resume();`;
  const children = Array.from({ length: 5 }, () =>
    spawn(process.execPath, ["--input-type=module", "-e", script, folder], { stdio: ["pipe", "pipe", "inherit"] }),
  );
  // Each stays alive until all have tried.
  const tries = await Promise.all(
    children.map(async ({ stdout }) => {
      const [text] = (await once(stdout, "data")) as [Buffer];
      return text.toString().trim();
    }),
  );
  for (const child of children) child.stdin.end();
  expect(tries.sort()).toEqual(["got", "refused", "refused", "refused", "refused"]);
}, 30_000);
