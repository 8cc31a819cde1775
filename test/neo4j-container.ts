import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { promisify } from "node:util";
import type { Engine } from "../server/neo4j/engine.ts";

const image = "neo4j:5.26-community";
const run = promisify(execFile);

/** Neo4j in a container that is removed at the end; undefined when Docker does not answer or the image cannot be had. */
export async function startContainer(): Promise<Engine | undefined> {
  if (!(await haveImage())) return undefined;
  const { Neo4jContainer } = await import("@testcontainers/neo4j");
  const password = randomBytes(18).toString("base64url");
  const container = await new Neo4jContainer(image).withPassword(password).withStartupTimeout(120_000).start();
  const stop = async () => {
    await container.stop();
  };
  return { mode: "docker", uri: container.getBoltUri(), user: container.getUsername(), password, stop };
}

async function haveImage(): Promise<boolean> {
  try {
    await run("docker", ["info"], { timeout: 5000 });
    const here = await run("docker", ["image", "inspect", image]).then(
      () => true,
      () => false,
    );
    if (!here) await run("docker", ["pull", "--quiet", image], { timeout: 180_000 });
    return true;
  } catch {
    return false;
  }
}
