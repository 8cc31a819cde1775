import type { QueryResult } from "neo4j-driver";
import { z } from "zod";
import type { Database, RunOptions } from "../database.ts";
import { HttpError } from "../errors.ts";
import { identifiers, type Query, query } from "../queries.ts";
import { Answer } from "./answer.ts";
import { endsWithin } from "./deadline.ts";
import { nodesById } from "./ends.ts";
import { type Keys, noKeys, toKeys, uniqueProperties } from "./keys.ts";
import { toParameter } from "./parameters.ts";
import { Sessions, type Target } from "./sessions.ts";

const components = query("server-components", z.object({}), z.object({ version: z.string(), edition: z.string() }));

const standardTimeoutMs = 10_000;
const keysLastMs = 5_000;
const statusTimeoutMs = 2_000;

/** Speaks to a Neo4j that may not be there yet, may go away and come back: nothing is asked before the first call. */
export function createDatabase(target: Target): Database {
  return new Neo4jDatabase(target);
}

class Neo4jDatabase implements Database {
  readonly #sessions: Sessions;
  readonly #mode: Target["mode"];
  #keys: { known: Promise<Keys>; until: number } | undefined;
  #about = { version: "", edition: "" };

  constructor(target: Target) {
    this.#sessions = new Sessions(target);
    this.#mode = target.mode;
  }

  async read<P extends z.ZodType, R extends z.ZodType>(
    from: Query<P, R>,
    parameters: z.input<P>,
    options?: RunOptions,
  ) {
    const { rows } = await this.#ask("READ", from, parameters, options);
    return rows;
  }

  async write<P extends z.ZodType, R extends z.ZodType>(
    from: Query<P, R>,
    parameters: z.input<P>,
    options?: RunOptions,
  ) {
    const { rows, result } = await this.#ask("WRITE", from, parameters, options);
    const updates = result.summary.counters;
    if (updates.systemUpdates() + schemaChanges(updates.updates()) > 0) this.#keys = undefined;
    return { rows, changes: Object.values(updates.updates()).reduce((sum, count) => sum + count, 0) };
  }

  async keys(signal?: AbortSignal): Promise<ReadonlyMap<string, string>> {
    return (await this.#allKeys(signal)).nodes;
  }

  async status() {
    const asked = this.#ask("READ", components, {}, { timeoutMs: statusTimeoutMs });
    const connected = await endsWithin(asked, statusTimeoutMs);
    if (connected) this.#about = (await asked).rows[0] ?? this.#about;
    return { connected, ...this.#about, mode: this.#mode };
  }

  async close(): Promise<void> {
    await this.#sessions.close();
  }

  async #ask<P extends z.ZodType, R extends z.ZodType>(
    access: "READ" | "WRITE",
    { name, text, parameters: given, row }: Query<P, R>,
    parameters: z.input<P>,
    options: RunOptions = {},
  ): Promise<{ rows: z.output<R>[]; result: QueryResult }> {
    const { signal, timeoutMs = standardTimeoutMs, names } = options;
    const filled = names ? identifiers(text, names) : text;
    const checked = toParameter(given.parse(parameters)) as Record<string, unknown>;
    const result = await this.#sessions.run({ access, text: filled, parameters: checked, timeoutMs, signal });
    const rows = z.array(row).safeParse(await this.#convert(result, options));
    if (!rows.success) throw new HttpError("internal", `cypher/${name}.cypher: ${z.prettifyError(rows.error)}`);
    return { rows: rows.data, result };
  }

  async #convert(result: QueryResult, options: RunOptions): Promise<unknown[]> {
    if (result.records.length === 0) return [];
    const answer = new Answer(await this.#keysFor(result, options.signal));
    const rows = result.records.map((record) => {
      const row: Record<string, unknown> = {};
      record.keys.forEach((key, index) => {
        row[String(key)] = answer.toJson(record.get(index));
      });
      return row;
    });
    const ids = answer.missing();
    if (ids.length > 0) {
      const { signal, timeoutMs = standardTimeoutMs } = options;
      const ends = await this.#sessions.run({
        access: "READ",
        text: nodesById.text,
        parameters: { ids },
        timeoutMs,
        signal,
      });
      for (const record of ends.records) answer.toJson(record.get(0));
    }
    answer.finish();
    return rows;
  }

  /** Only answers that hold nodes or relationships need the keys. */
  async #keysFor({ records }: QueryResult, signal?: AbortSignal): Promise<Keys> {
    const plain = records.every((record) => [...record.values()].every((value) => typeof value !== "object"));
    return plain ? noKeys : this.#allKeys(signal);
  }

  async #allKeys(signal?: AbortSignal): Promise<Keys> {
    if (this.#keys && this.#keys.until > Date.now()) return this.#keys.known;
    const ask = { access: "READ", text: uniqueProperties.text, parameters: {}, timeoutMs: standardTimeoutMs } as const;
    const known = this.#sessions
      .run({ ...ask })
      .then(({ records }) => toKeys(records.map((r) => uniqueProperties.row.parse(r.toObject()))));
    const entry = { known, until: Date.now() + keysLastMs };
    this.#keys = entry;
    known.catch(() => {
      if (this.#keys === entry) this.#keys = undefined;
    });
    signal?.throwIfAborted();
    return known;
  }
}

function schemaChanges(counts: Record<string, number>): number {
  return (counts["constraintsAdded"] ?? 0) + (counts["constraintsRemoved"] ?? 0);
}
