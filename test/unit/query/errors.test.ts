import { Neo4jError } from "neo4j-driver";
import { expect, test } from "vitest";
import { HttpError } from "../../../server/errors.ts";
import { toQueryError } from "../../../server/neo4j/query/errors.ts";

const told = (code: string, message: string) => {
  const made = toQueryError(new Neo4jError(message, code, "", ""), { prefix: "CYPHER 5 ", timeoutMs: 1_000 });
  return made instanceof HttpError ? [made.code, made.message] : made;
};

test.each([
  [
    "Neo.DatabaseError.Statement.ExecutionFailed",
    "It does not work\nhere. Ask else. And so on.",
    "invalid_query",
    "It does not work here. Ask else. And so on.",
  ],
  [
    "Neo.DatabaseError.Statement.ExecutionFailed",
    "java.lang.StackOverflowError",
    "invalid_query",
    "The database cannot compute this.",
  ],
  [
    "Neo.TransientError.General.StackOverFlowError",
    "There is not enough stack.",
    "invalid_query",
    "There is not enough stack.",
  ],
  [
    "Neo.ClientError.Statement.ArithmeticError",
    "long overflow. Caused by: java.lang.X: y",
    "invalid_query",
    "long overflow.",
  ],
  ["Neo.DatabaseError.General.UnknownError", "It broke.", "internal", "It broke."],
  [
    "Neo.TransientError.General.DatabaseUnavailable",
    "Away.",
    "database_unavailable",
    "The database cannot answer just now.",
  ],
])("%s: %j", (code, message, ...wanted) => {
  expect(told(code, message)).toEqual(wanted);
});
