import neo4j, { type Driver, type Session } from "neo4j-driver";
import { nodesById } from "../ends.ts";
import { type Keys, toKeys, uniqueProperties } from "../keys.ts";
import type { Target } from "../sessions.ts";
import { firstBatch } from "./result-source.ts";
import type { Lookups } from "./rows.ts";

const keysLastMs = 5_000;
const lookupMs = 5_000;

/** A worker's way to the database: few connections of its own, which can be dropped with all that runs on them. */
export class Access implements Lookups {
  readonly #target: Target;
  readonly #driver: Driver;
  #prefix: Promise<string> | undefined;
  #keys: { known: Promise<Keys>; until: number } | undefined;

  constructor(target: Target) {
    this.#target = target;
    this.#driver = neo4j.driver(target.uri, neo4j.auth.basic(target.user, target.password), {
      userAgent: "tsunagi-query",
      connectionTimeout: 5_000,
      connectionAcquisitionTimeout: 5_000,
      maxConnectionPoolSize: 4,
      maxTransactionRetryTime: 0,
      telemetryDisabled: true,
    });
  }

  session(): Session {
    return this.#driver.session({ defaultAccessMode: "READ", database: this.#target.database, fetchSize: firstBatch });
  }

  /** What stands before every query: the language is fixed where the server knows several. */
  prefix(): Promise<string> {
    this.#prefix ??= this.#driver
      .getServerInfo({ database: this.#target.database })
      .then(({ agent }) => prefixOf(agent));
    this.#prefix.catch(() => {
      this.#prefix = undefined;
    });
    return this.#prefix;
  }

  keys(): Promise<Keys> {
    if (this.#keys && this.#keys.until > Date.now()) return this.#keys.known;
    const known = this.#ask(uniqueProperties.text, {}).then((rows) =>
      toKeys(rows.map((row) => uniqueProperties.row.parse(row.toObject()))),
    );
    const entry = { known, until: Date.now() + keysLastMs };
    this.#keys = entry;
    known.catch(() => {
      if (this.#keys === entry) this.#keys = undefined;
    });
    return known;
  }

  async nodes(ids: string[]): Promise<unknown[]> {
    const rows = await this.#ask(nodesById.text, { ids });
    return rows.map((row) => row.get(0));
  }

  /** Drops the connections, and with them what runs on them. */
  close(): Promise<void> {
    return this.#driver.close();
  }

  async #ask(text: string, parameters: Record<string, unknown>) {
    const session = this.#driver.session({ defaultAccessMode: "READ", database: this.#target.database });
    try {
      const { records } = await session.run(text, parameters, { timeout: lookupMs });
      return records;
    } finally {
      void session.close().catch(() => {});
    }
  }
}

/** `CYPHER 5 ` for a server that calls itself Neo4j/5.21 or later. */
function prefixOf(agent: string | undefined): string {
  const [, major = 0, minor = 0] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent ?? "")?.map(Number) ?? [];
  return major > 5 || (major === 5 && minor >= 21) ? "CYPHER 5 " : "";
}
