import { HttpError } from "../errors.ts";

/** The error for ids under which nothing is found: never given, deleted, or no ids at all. */
export function unknownSnapshot(): HttpError {
  return new HttpError("unknown_snapshot", "There is no such snapshot, or no longer.");
}
