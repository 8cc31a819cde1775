import { readFile } from "node:fs/promises";
import { type Config, ConfigError } from "../config.ts";
import type { Say } from "../say.ts";
import { startLocal } from "./local/server.ts";

/** A Neo4j that can be spoken to by Bolt, and what to do when it is no longer needed. */
export interface Engine {
  mode: "uri" | "docker" | "local";
  uri: string;
  user: string;
  password: string;
  /** Undefined: the user's home database. */
  database?: string;
  /** Stops what was started for us; does nothing to a Neo4j from outside. */
  stop(): Promise<void>;
  /** Tells a second start on the same data folder where this app listens. */
  announce?(url: string): Promise<void>;
}

/** Finds or starts a Neo4j: NEO4J_URI, else Docker, else a managed server. Throws an error whose message is for people. */
export async function startEngine(config: Config, say: Say): Promise<Engine> {
  if (config.uri !== undefined) return outside(config, config.uri);
  return startLocal(config, say);
}

async function outside(config: Config, uri: string): Promise<Engine> {
  const { user, database } = config;
  return { mode: "uri", uri, user, password: await passwordOf(config), database, stop: async () => {} };
}

async function passwordOf({ password, passwordFile }: Config): Promise<string> {
  if (passwordFile === undefined) return password;
  try {
    return (await readFile(passwordFile, "utf8")).trim();
  } catch {
    throw new ConfigError(`NEO4J_PASSWORD_FILE names ${passwordFile}, which cannot be read.`);
  }
}
