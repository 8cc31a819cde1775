import { Neo4jError } from "neo4j-driver";
import { HttpError } from "../../errors.ts";
import { toHttpError } from "../errors.ts";
import { readSentence, shortened } from "./positions.ts";

/** What a person's query was sent with. */
export interface Sent {
  /** What we put before the text. */
  prefix: string;
  timeoutMs: number;
}

/** Errors of the driver and the server as the writer of a query is told them. */
export function toQueryError(error: unknown, { prefix, timeoutMs }: Sent): unknown {
  if (!(error instanceof Neo4jError)) return toHttpError(error);
  if (isWrite(error.code))
    return new HttpError("refused_query", "This query would change the graph.", { rule: "write" }, { cause: error });
  if (error.code.startsWith("Neo.ClientError.")) {
    const known = toHttpError(error);
    if (known instanceof HttpError && known.code === "query_timeout") return tookTooLong(timeoutMs, error);
    if (known instanceof HttpError && known.code !== "internal") return known;
    return invalid(error, prefix);
  }
  // What the database cannot compute is the query's matter, as allShortestPaths from a node to itself.
  if (ofTheQuery.some((start) => error.code.startsWith(start))) return invalid(error, prefix, shortened);
  const made = toHttpError(error);
  return made instanceof HttpError && made.code === "query_timeout" ? tookTooLong(timeoutMs, error) : made;
}

/** Errors that the server calls its own, although a statement made them. */
const ofTheQuery = ["Neo.DatabaseError.Statement.", "Neo.TransientError.General.StackOverFlowError"];

function invalid(error: Neo4jError, prefix: string, told = (sentence: string) => sentence): HttpError {
  const { sentence, position } = readSentence(error.message, prefix);
  return new HttpError("invalid_query", told(sentence), position && { position }, { cause: error });
}

/** The error of a query whose time is over. */
export function tookTooLong(timeoutMs: number, cause?: unknown): HttpError {
  return new HttpError(
    "query_timeout",
    `The query took longer than ${timeoutMs / 1000} s and was stopped.`,
    {},
    { cause },
  );
}

function isWrite(code: string): boolean {
  return (
    code.startsWith("Neo.ClientError.Statement.AccessMode") ||
    code.startsWith("Neo.ClientError.General.WriteOnReadOnly")
  );
}
