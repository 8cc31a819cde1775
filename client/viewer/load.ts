import type { Shelf, Snapshot } from "../../snapshot/schema.ts";
import { type Call, CallError } from "../api.ts";

/** Why there is no picture. */
export type Failure = "unknown" | "damaged" | "newer" | "network" | "busy" | "other";

/** The version that is read without a migration; as snapshot/migrations/migrate.ts has it. */
const latest = 2;

/** Gets a snapshot from the server; an old one is brought to the present version by code that is fetched for it alone. Throws CallError. */
export async function fetchSnapshot(call: Call, id: string): Promise<Snapshot> {
  return upToDate(await call("GET /api/snapshots/:id", { id }));
}

/** A snapshot of any version there was, as one of the present one. Throws CallError `damaged`, `newer`. */
export async function upToDate(document: unknown): Promise<Snapshot> {
  const { format, version } = Object(document) as Partial<Snapshot>;
  if (format !== "tsunagi-snapshot" || typeof version !== "number") throw new CallError("damaged", "no snapshot");
  if (isReadable(document)) return document;
  if (version > latest) throw new CallError("newer", `version ${version}`);
  const { migrate } = await import("../../snapshot/migrations/migrate.ts");
  const migrated: unknown = migrate({ ...(document as object) });
  if ((migrated as Snapshot).version !== latest) throw new CallError("damaged", `version ${version}`);
  return migrated as Snapshot;
}

/** Whether this is a snapshot of the present version. What it holds is not looked at: its maker or the server has. */
export function isReadable(document: unknown): document is Snapshot {
  const { format, version } = Object(document) as Partial<Snapshot>;
  return format === "tsunagi-snapshot" && version === latest;
}

const failures: Readonly<Record<string, Failure>> = {
  unknown_snapshot: "unknown",
  not_found: "unknown",
  damaged_snapshot: "damaged",
  damaged: "damaged",
  newer: "newer",
  network: "network",
  too_many_requests: "busy",
};

/** What a reader is told of what went wrong. */
export function failureOf(error: unknown): Failure {
  if (error instanceof CallError) return failures[error.code] ?? "other";
  return error instanceof SyntaxError ? "damaged" : "other";
}

/** What the page was sent with its HTML; undefined where it holds nothing of the kind. */
export function readShelf(page: Pick<Document, "getElementById">): Shelf | undefined {
  const text = page.getElementById("shelf")?.textContent;
  if (!text) return undefined;
  try {
    const { id, title, createdAt } = JSON.parse(text) as Shelf;
    return { id, title, createdAt };
  } catch {
    return undefined;
  }
}
