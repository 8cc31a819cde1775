import type { Config } from "../config.ts";
import type { LoadOptions, LoadReport } from "./load.ts";
import { LoadError } from "./load-error.ts";

/** Loads datasets by Neo4j's own importer. */
export async function bulkLoad(
  _config: Config,
  _folders: readonly string[],
  _options: LoadOptions,
): Promise<LoadReport> {
  throw new LoadError("usage", "--bulk is not there yet.");
}
