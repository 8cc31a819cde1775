import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readConfig } from "../../../server/config.ts";
import { startEngine } from "../../../server/neo4j/engine.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tsunagi-engine-"));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

test("a Neo4j that is given is used as it is, its password from a file if so said", async () => {
  const file = join(folder, "password");
  await writeFile(file, "secret from a file\n");
  const env = { NEO4J_URI: "neo4j://db", NEO4J_USER: "me", NEO4J_PASSWORD_FILE: file, DATA_DIR: folder };
  const { stop, ...engine } = await startEngine(readConfig(env), () => {});
  await stop();
  expect(engine).toEqual({ mode: "uri", uri: "neo4j://db", user: "me", password: "secret from a file" });
  await rm(file);
  await expect(startEngine(readConfig(env), () => {})).rejects.toThrow(
    `NEO4J_PASSWORD_FILE names ${file}, which cannot be read.`,
  );
});

test("a machine with neither Docker nor Java nor Maven gets one screen with the three ways", async () => {
  vi.stubEnv("PATH", folder);
  vi.stubEnv("JAVA_HOME", "");
  const refused = await startEngine(readConfig({ DATA_DIR: folder }), () => {}).catch((error: unknown) => error);
  const screen = String(refused instanceof Error ? refused.message : refused);
  expect(screen).toContain("2  Docker             Docker does not answer.");
  expect(screen).toContain("Maven (the command mvn) was not found.");
  expect(screen).toContain("1  NEO4J_URI=neo4j+s://… NEO4J_PASSWORD=… npm start");
  expect(screen.split("\n").length).toBeLessThan(24);
});

test("where only Docker is wanted nothing else is tried", async () => {
  vi.stubEnv("PATH", folder);
  await expect(startEngine(readConfig({ DATA_DIR: folder, NEO4J_MODE: "docker" }), () => {})).rejects.toThrow(
    "Docker does not answer.\nNEO4J_MODE is docker, so nothing else was tried.",
  );
});
