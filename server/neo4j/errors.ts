import { Neo4jError } from "neo4j-driver";
import { type ErrorCode, HttpError } from "../errors.ts";
import { DeadlineError } from "./deadline.ts";

const lost = ["ServiceUnavailable", "SessionExpired"];

/** Beginnings of driver and server codes, the first that fits counts. */
const mapping: readonly (readonly [start: string, code: ErrorCode, sentence: string])[] = [
  ["ServiceUnavailable", "database_unavailable", "The database does not answer."],
  ["SessionExpired", "database_unavailable", "The connection to the database was lost."],
  ["Neo.ClientError.Security.", "database_unavailable", "The database refuses the user name or password it was given."],
  ["Neo.ClientError.Database.DatabaseNotFound", "database_unavailable", "The database of that name does not exist."],
  ["Neo.ClientError.Transaction.TransactionTimedOut", "query_timeout", "The query took too long and was stopped."],
  ["Neo.TransientError.Transaction.TransactionTimedOut", "query_timeout", "The query took too long and was stopped."],
  ["Neo.ClientError.Transaction.Terminated", "query_timeout", "The query was stopped."],
  ["Neo.TransientError.Transaction.Terminated", "query_timeout", "The query was stopped."],
  [
    "Neo.TransientError.General.OutOfMemory",
    "query_too_big",
    "The query needs more memory than the database gives it.",
  ],
  ["Neo.TransientError.General.MemoryPool", "query_too_big", "The query needs more memory than the database gives it."],
  ["Neo.TransientError.General.TransactionMemory", "query_too_big", "The query needs more memory than is allowed."],
  ["Neo.ClientError.Statement.AccessMode", "read_only", "This query would change the graph."],
  ["Neo.ClientError.General.WriteOnReadOnly", "read_only", "The database takes no changes."],
  ["Neo.TransientError.", "database_unavailable", "The database cannot answer just now."],
];

/** The one place where errors of the driver, the server and our deadlines become those of the API; `cause` keeps the original. */
export function toHttpError(error: unknown): unknown {
  if (error instanceof HttpError) return error;
  if (error instanceof DeadlineError)
    return new HttpError("query_timeout", "The query took too long and was stopped.", {}, { cause: error });
  if (!(error instanceof Neo4jError)) return isAbort(error) ? error : internal(error);
  const found = mapping.find(([start]) => error.code.startsWith(start));
  if (found) return new HttpError(found[1], found[2], {}, { cause: error });
  if (isConnection(error))
    return new HttpError("database_unavailable", "The database does not answer.", {}, { cause: error });
  return internal(error);
}

/** true when the connection went away before an answer: a read can be asked again. */
export function isLostConnection(error: unknown): boolean {
  return error instanceof Neo4jError && (lost.includes(error.code) || error.code.includes("Bookmark"));
}

/** The pool that is full or closed under us has no code of its own. */
function isConnection(error: Neo4jError): boolean {
  return error.code === "N/A" && /connection|pool|closed|socket|handshake/i.test(error.message);
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && (error.name === "AbortError" || error.name === "TimeoutError");
}

function internal(error: unknown): HttpError {
  const text = error instanceof Error ? error.message : String(error);
  return new HttpError("internal", text, {}, { cause: error });
}
