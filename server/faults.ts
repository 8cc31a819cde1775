import type { z } from "zod";
import { HttpError } from "./errors.ts";

/** Something about what was sent that cannot be taken, and where: `snapshot.elements.nodes.3.key`. */
export type Fault = { path: string; message: string };

/** What zod found, with a line for each field there is not. */
export function toFaults(issue: z.core.$ZodIssue): Fault[] {
  const path = issue.path.map(String).join(".");
  if (issue.code !== "unrecognized_keys") return [{ path, message: issue.message }];
  return issue.keys.map((key) => ({ path: path ? `${path}.${key}` : key, message: "there is no such field" }));
}

/** The error for faults of what was sent; the first hundred are told. */
export function invalid(errors: readonly Fault[]): HttpError {
  const list = errors.slice(0, 100);
  const text = list.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join("; ");
  return new HttpError("invalid_input", text.slice(0, 1000), { errors: list });
}
