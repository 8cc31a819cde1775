import { once } from "node:events";
import { access, chmod, mkdir, readdir, readFile, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Archive, archiveFor } from "../../server/neo4j/local/archive.ts";
import { prepareHome } from "../../server/neo4j/local/home.ts";
import { findJava, type Java } from "../../server/neo4j/local/java.ts";
import { type Launch, launch, StartError } from "../../server/neo4j/local/launch.ts";
import { localPaths } from "../../server/neo4j/local/paths.ts";
import { freePort } from "../../server/neo4j/local/port.ts";
import { jars, temporaryDataDir } from "../local-process.ts";

vi.setConfig({ testTimeout: 150_000 });

const { dataDir, remove } = await temporaryDataDir();
const paths = { ...localPaths(dataDir, jars), archives: join(dataDir, "archives") };
let java: Java;

async function startAndStop(): Promise<void> {
  const from: Launch = { paths, java, extra: ["-XX:TieredStopAtLevel=1"], port: await freePort(0) };
  await (await launch(from)).stop();
}

async function used(): Promise<string | undefined> {
  return (await archiveFor(paths, java)).used;
}

beforeAll(async () => {
  const found = await findJava();
  if (typeof found === "string") throw new Error(found);
  java = found;
  await prepareHome(paths, () => {});
}, 300_000);
afterAll(remove);

test("a class archive that makes java crash is thrown away, a new one is made, and a cut one is not used", async () => {
  const file = (await archiveFor(paths, java)).made?.file ?? "";
  const good = await wholeArchive(file);
  const broken = good.fill(0x5a, Math.floor(good.length * 0.2), Math.floor(good.length * 0.3));
  await writeFile(file, broken);
  await writeFile(`${file}.size`, String(broken.length));
  expect(await used()).toBe(file);

  await startAndStop();
  expect((await readFile(file)).equals(broken)).toBe(false);
  expect(await used()).toBe(file);

  await chmod(file, 0o600);
  await writeFile(file, broken.subarray(0, 1000));
  expect(await used()).toBe(undefined);
  await expect(access(file)).rejects.toThrow();
});

test("of the archives for other javas and jars only those that were used last stay when one is made", async () => {
  const archives = join(dataDir, "many");
  await mkdir(archives);
  for (const [index, name] of ["c", "a", "d", "b"].entries()) {
    await writeFile(join(archives, `${name}.jsa`), "1234");
    await writeFile(join(archives, `${name}.jsa.size`), "4");
    await utimes(join(archives, `${name}.jsa.size`), 1000 + index, 1000 + index);
  }
  const { made } = await archiveFor({ ...paths, archives }, java);
  expect([made !== undefined, (await readdir(archives)).toSorted()]).toEqual([
    true,
    ["b.jsa", "b.jsa.size", "d.jsa", "d.jsa.size"],
  ]);
});

test("jars that a link leads to have the archive of the place where they are", async () => {
  const lib = join(dataDir, "linked");
  await symlink(paths.lib, lib);
  const file = ({ made, used }: Archive) => made?.file ?? used;
  expect(file(await archiveFor({ ...paths, lib }, java))).toBe(file(await archiveFor(paths, java)));
});

test("a server whose port another one answers on does not count as started", async () => {
  const other = createServer((socket) => socket.on("data", () => socket.write(Buffer.from([0, 0, 8, 5]))));
  other.listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const refused = await launch({
    paths: localPaths(dataDir, jars),
    java,
    extra: ["-XX:TieredStopAtLevel=1"],
    port,
  }).catch((error: unknown) => error);
  other.close();
  expect(refused instanceof StartError && refused.portTaken).toBe(true);
});

/** The one of the project if it has one, else made by a first run here. */
async function wholeArchive(file: string): Promise<Buffer> {
  const { used: shared } = await archiveFor(localPaths(dataDir, jars), java);
  if (shared !== undefined) return readFile(shared);
  await startAndStop();
  const bytes = await readFile(file);
  await rm(file);
  return bytes;
}
