/** The thread in which people's queries are checked before they reach the database. */
import { parentPort } from "node:worker_threads";
import { type CheckedQuery, checkPlan, checkQuery } from "../cypher-guard/guard.ts";
import { toMessage } from "./error-message.ts";
import type { FromGuard, ToGuard } from "./guard-thread.ts";

parentPort?.on("message", (question: ToGuard) => {
  parentPort?.postMessage(answer(question));
});

function answer(question: ToGuard): FromGuard {
  try {
    return { id: question.id, checked: check(question) };
  } catch (error) {
    return { id: question.id, error: toMessage(error) };
  }
}

function check(question: ToGuard): CheckedQuery | undefined {
  if (question.check === "query") return checkQuery(question.cypher, question.parameters);
  checkPlan(question.type, question.plan);
  return undefined;
}
