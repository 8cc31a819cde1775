import type { Say } from "../../say.ts";
import { type AdminResult, adminCommand } from "./admin.ts";
import type { LocalPaths } from "./paths.ts";

/** Neo4j's own consistency check of a stopped database: code 0 when it finds nothing wrong. */
export async function checkDatabase(paths: LocalPaths, say: Say = () => {}): Promise<AdminResult> {
  return adminCommand(paths, ["database", "check", "neo4j"], say);
}
