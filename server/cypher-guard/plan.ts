import type { PlanOperator } from "../schema.ts";
import { allowedProcedures } from "./allowed.ts";
import { allowedOperators } from "./operators.ts";
import { refusal } from "./refusal.ts";

/** Checks that the database plans to read, with operators and procedures that are known to read. */
export function checkOperators(type: string, plan: PlanOperator): void {
  if (type !== "r")
    throw refusal(
      "plan",
      `The database would not only read (it says ${type}).`,
      "This server only reads: ask with MATCH … RETURN.",
    );
  const pending = [plan];
  for (let one = pending.pop(); one; one = pending.pop()) {
    checkOne(one);
    pending.push(...one.children);
  }
}

function checkOne({ operator, details }: PlanOperator): void {
  const name = operator.replace(/@.*$|\(.*$/s, "");
  if (name === "ProcedureCall") {
    const called = /^([\w.]+)\(/.exec(details)?.[1] ?? details;
    if (allowedProcedures.has(called)) return;
    throw refusal("procedure", `The database would call ${called}.`, "Call only procedures that read the graph.");
  }
  if (allowedOperators.has(name)) return;
  throw refusal(
    "plan",
    `The database would use ${name}, which is not known to only read.`,
    "Write the query in another way; this server only reads.",
  );
}
