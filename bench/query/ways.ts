import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../../server/neo4j/local/port.ts";
import { end, type Peer } from "./neo4j.ts";

/** Milliseconds to the first row and to the last, and bytes of JSON. */
export interface Run {
  first: number;
  total: number;
  bytes: number;
}

/** A way to get an answer as JSON. `pid` is the process that does the work, where it is not Neo4j itself. */
export interface Way {
  name: string;
  pid?: number;
  run(cypher: string): Promise<Run>;
  stop(): Promise<void>;
}

/** The driver's executeQuery and JSON.stringify, in a process of its own. The first row is there when all are. */
export async function bareDriver(peer: Peer): Promise<Way> {
  const env = { ...process.env, NEO4J_URI: peer.uri, NEO4J_PASSWORD: peer.password };
  const child = fork(join(import.meta.dirname, "bare.ts"), { env });
  await once(child, "message");
  const run = async (cypher: string) => {
    child.send(cypher);
    return ((await once(child, "message")) as [Run])[0];
  };
  return { name: "bare driver", ...pidOf(child), run, stop: async () => child.disconnect() };
}

/** `POST /api/query` of the app, in a process of its own. */
export async function ours(peer: Peer, dataDir: string): Promise<Way> {
  const port = await freePort(0);
  const env = { NEO4J_URI: peer.uri, NEO4J_PASSWORD: peer.password, PORT: String(port), DATA_DIR: dataDir };
  const child = spawn(process.execPath, [join(import.meta.dirname, "..", "..", "server", "main.ts")], {
    env: { ...process.env, ...env, READ_ONLY: "1", LOG_LEVEL: "error" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const base = `http://127.0.0.1:${port}`;
  for (let ready = false; !ready; await sleep(50))
    ready = await fetch(`${base}/api/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  const run = (cypher: string) => timed(`${base}/api/query`, {}, { cypher, limit: 100_000 }, '{"row"');
  return { name: "POST /api/query", ...pidOf(child), run, stop: () => end(child) };
}

/** Neo4j's own Query API. */
export function queryApi(peer: Peer): Way {
  const authorization = `Basic ${Buffer.from(`neo4j:${peer.password}`).toString("base64")}`;
  const url = `${peer.http}/db/neo4j/query/v2`;
  const run = (statement: string) => timed(url, { authorization }, { statement, accessMode: "Read" }, '"values":[[');
  return { name: "Neo4j Query API", run, stop: async () => {} };
}

function pidOf({ pid }: ChildProcess): { pid?: number } {
  return pid === undefined ? {} : { pid };
}

/** Sends a body and reads the answer as it comes; `mark` stands where the first row begins. */
async function timed(url: string, headers: Record<string, string>, body: unknown, mark: string): Promise<Run> {
  const began = performance.now();
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok || !response.body) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  let first = Number.NaN;
  let bytes = 0;
  let head = "";
  let tail = "";
  for await (const part of response.body) {
    bytes += part.length;
    if (Number.isNaN(first)) {
      head += Buffer.from(part).toString();
      if (head.includes(mark)) first = performance.now() - began;
    }
    tail = Buffer.from(part.subarray(-2000)).toString();
  }
  if (tail.includes('{"error"') || tail.includes('"truncated":true')) throw new Error(`${url}: ${tail}`);
  return { first, total: performance.now() - began, bytes };
}
