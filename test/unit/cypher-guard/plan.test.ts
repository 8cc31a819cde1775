import { expect, test } from "vitest";
import { checkPlan } from "../../../server/cypher-guard/guard.ts";
import { HttpError } from "../../../server/errors.ts";
import type { PlanOperator } from "../../../server/schema.ts";

function operator(name: string, details = "", ...children: PlanOperator[]): PlanOperator {
  return { operator: name, details, estimatedRows: 1, children };
}

function verdict(type: string, plan: PlanOperator): unknown {
  try {
    checkPlan(type, plan);
    return "passes";
  } catch (error) {
    return error instanceof HttpError ? [error.extra.rule, error.message] : error;
  }
}

test("a plan passes when its type is r and every operator is known to read, with or without @neo4j", () => {
  const plan = operator("ProduceResults@neo4j", "n", operator("Filter", "", operator("Expand(All)@neo4j")));
  expect([verdict("r", plan), verdict("rw", plan), verdict("w", plan), verdict("s", plan)]).toEqual([
    "passes",
    ["plan", "The database would not only read (it says rw)."],
    ["plan", "The database would not only read (it says w)."],
    ["plan", "The database would not only read (it says s)."],
  ]);
});

test("how an operator reads is its own affair, and is told differently by each server", () => {
  const names = [
    "Repeat(Trail)",
    "Repeat(All, Trail)@neo4j",
    "StatefulShortestPath(All, Trail)",
    "VarLengthExpand(Pruning,BFS,All)",
  ];
  expect(names.map((name) => verdict("r", operator(name)))).toEqual(names.map(() => "passes"));
  expect(verdict("r", operator("Create(All)"))).toEqual([
    "plan",
    "The database would use Create, which is not known to only read.",
  ]);
});

test("an operator that is not known is refused wherever it stands", () => {
  const names = ["LoadCSV", "ShowTransactions", "TerminateTransactions", "Create", "TransactionForeach", "Filter2"];
  const said = names.map((name) =>
    verdict("r", operator("ProduceResults", "", operator("Apply", "", operator(`${name}@neo4j`)))),
  );
  expect(said).toEqual(
    names.map((name) => ["plan", `The database would use ${name}, which is not known to only read.`]),
  );
});

test("a procedure is read off the plan by its whole name", () => {
  const call = (details: string) => verdict("r", operator("ProcedureCall@neo4j", details));
  expect([
    call("db.labels() :: (label :: STRING)"),
    call("db.stats.collect($a) :: ()"),
    call("xdb.labels()"),
    call(""),
  ]).toEqual([
    "passes",
    ["procedure", "The database would call db.stats.collect."],
    ["procedure", "The database would call xdb.labels."],
    ["procedure", "The database would call ."],
  ]);
});
