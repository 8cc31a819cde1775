import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ensureJars, haveJars } from "../../../server/neo4j/local/jars.ts";
import type { Progress } from "../../../server/say.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "tsunagi-jars-"));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true });
});

/** A Maven that does what the lines say; $folder is where the jars go. */
async function maven(lines: string): Promise<void> {
  const text = `#!/bin/sh\nfor a in "$@"; do case $a in -DoutputDirectory=*) folder=\${a#*=} ;; esac; done\n${lines}\n`;
  await writeFile(join(root, "mvn"), text);
  await chmod(join(root, "mvn"), 0o755);
  vi.stubEnv("PATH", [root, process.env["PATH"]].join(delimiter));
}

test("the jars appear in one step, with progress, and are not fetched again", async () => {
  await maven(
    'mkdir -p $folder\necho "[INFO] Downloaded from central: https://x/y/a.jar (1 kB)"\necho "[INFO] Copying a.jar to $folder/a.jar"\n' +
      'echo "[INFO] Copying b.jar to $folder/b.jar"\ntouch $folder/a.jar $folder/b.jar',
  );
  const lib = join(root, "neo4j", "lib");
  const said: (string | Progress)[] = [];
  await ensureJars(lib, (message) => said.push(message));
  expect(await readdir(join(root, "neo4j"))).toEqual(["lib"]);
  expect((await readdir(lib)).sort()).toEqual(["a.jar", "b.jar", "pom.xml"]);
  expect(said).toEqual([
    `Downloading Neo4j with Maven into ${join(root, "neo4j")} (123 MB, once)`,
    { task: "Downloading Neo4j", done: 1, total: 213, unit: "jars" },
    { task: "Downloading Neo4j", done: 2, total: 213, unit: "jars" },
  ]);
  await maven("exit 1");
  await ensureJars(lib, () => {});
  expect(await haveJars(lib)).toBe(true);
});

test("a download that fails leaves no half of it and says why", async () => {
  await maven('mkdir -p $folder\ntouch $folder/a.jar\necho "[ERROR] no route to host"\nexit 1');
  const lib = join(root, "neo4j", "lib");
  await expect(ensureJars(lib, () => {})).rejects.toThrow(
    "Maven could not download Neo4j:\n[ERROR] no route to host\nStart again to go on from there.",
  );
  expect(await readdir(join(root, "neo4j"))).toEqual([]);
});

test("jars of another version are replaced, and what an interrupted download left is removed", async () => {
  await maven("mkdir -p $folder\ntouch $folder/new.jar");
  const lib = join(root, "neo4j", "lib");
  await mkdir(lib, { recursive: true });
  await mkdir(join(root, "neo4j", "lib-999999999.part"));
  await writeFile(join(lib, "pom.xml"), "an older one");
  await writeFile(join(lib, "old.jar"), "");
  await ensureJars(lib, () => {});
  expect(await readdir(join(root, "neo4j"))).toEqual(["lib"]);
  expect((await readdir(lib)).sort()).toEqual(["new.jar", "pom.xml"]);
});
