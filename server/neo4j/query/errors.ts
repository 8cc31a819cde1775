import { Neo4jError } from "neo4j-driver";
import { HttpError } from "../../errors.ts";
import { tookTooLong } from "../../query/error-message.ts";
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
  const made = toHttpError(error);
  if (!(error instanceof Neo4jError && made instanceof HttpError)) return made;
  if (made.code === "read_only")
    return new HttpError("refused_query", "This query would change the graph.", { rule: "write" }, { cause: error });
  if (made.code === "query_timeout") return tookTooLong(timeoutMs, error);
  if (made.code === "internal" && error.code.startsWith("Neo.ClientError.")) return invalid(error, prefix);
  // What the database cannot compute is the query's matter, as allShortestPaths from a node to itself.
  if (ofTheQuery.some((start) => error.code.startsWith(start))) return invalid(error, prefix, shortened);
  return made;
}

/** Errors that the server calls its own, although a statement made them. */
const ofTheQuery = ["Neo.DatabaseError.Statement.", "Neo.TransientError.General.StackOverFlowError"];

function invalid(error: Neo4jError, prefix: string, told = (sentence: string) => sentence): HttpError {
  const { sentence, position } = readSentence(error.message, prefix);
  return new HttpError("invalid_query", told(sentence), position && { position }, { cause: error });
}
