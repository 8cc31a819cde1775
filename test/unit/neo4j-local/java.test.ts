import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { findJava } from "../../../server/neo4j/local/java.ts";

const root = await mkdtemp(join(tmpdir(), "tsunagi-java-"));
afterAll(() => rm(root, { recursive: true }));

async function installed(name: string, version: string): Promise<string> {
  const home = join(root, name);
  await mkdir(join(home, "bin"), { recursive: true });
  await writeFile(join(home, "bin", "java"), "");
  await writeFile(join(home, "release"), `IMPLEMENTOR="X"\nJAVA_VERSION="${version}"\n`);
  return home;
}

test("the first Java 17 or 21 is taken, JAVA_HOME before the PATH before the usual folders", async () => {
  const [old, seventeen, twentyOne] = [
    await installed("a/11", "11.0.2"),
    await installed("b/17", "17.0.15"),
    await installed("c/21", "21.0.1"),
  ];
  const path = join(seventeen, "bin");
  expect(await findJava({ JAVA_HOME: twentyOne, PATH: path }, [])).toEqual({
    command: join(twentyOne, "bin", "java"),
    version: "21.0.1",
  });
  expect(await findJava({ JAVA_HOME: old, PATH: path }, [])).toEqual({
    command: join(path, "java"),
    version: "17.0.15",
  });
  expect(await findJava({ PATH: "" }, [join(root, "b")])).toEqual({ command: join(path, "java"), version: "17.0.15" });
});

test("other versions are named in the sentence", async () => {
  const newer = await installed("d/25", "25");
  expect(await findJava({ PATH: "" }, [])).toBe("Java 17 or 21 was not found.");
  expect(await findJava({ JAVA_HOME: newer }, [])).toBe(
    `Java 17 or 21 is needed; found only 25 (${join(newer, "bin", "java")}).`,
  );
});
