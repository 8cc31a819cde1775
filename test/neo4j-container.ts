import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { promisify } from "node:util";
import type { Engine } from "../server/neo4j/engine.ts";

const image = "neo4j:5.26-community";
const run = promisify(execFile);

/** Neo4j in a container that is removed at the end; undefined when Docker does not answer or the image cannot be had. */
export async function startContainer(): Promise<Engine | undefined> {
  if (!(await haveImage())) return undefined;
  try {
    return await start();
  } catch (error) {
    console.log(`No container yet: ${error instanceof Error ? error.message : error}`);
  }
  // Without its helper that removes containers after a crash, which is an image of its own and may be out of reach.
  process.env["TESTCONTAINERS_RYUK_DISABLED"] = "true";
  try {
    return await start();
  } catch (error) {
    console.log(`Going on without Docker: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}

async function start(): Promise<Engine> {
  const { Neo4jContainer } = await import("@testcontainers/neo4j");
  const password = randomBytes(18).toString("hex");
  const container = await new Neo4jContainer(image)
    .withPassword(password)
    .withEnvironment({ NEO4J_internal_dbms_bolt_netty__server__shutdown__quiet__period: "0" })
    .withStartupTimeout(120_000)
    .start();
  const stop = async () => {
    await container.stop();
  };
  return { mode: "docker", uri: container.getBoltUri(), user: container.getUsername(), password, stop };
}

async function haveImage(): Promise<boolean> {
  const works = (args: string[], timeout: number) =>
    run("docker", args, { timeout }).then(
      () => true,
      () => false,
    );
  if (!(await works(["info"], 5000))) return false;
  return (await works(["image", "inspect", image], 10_000)) || works(["pull", "--quiet", image], 180_000);
}
