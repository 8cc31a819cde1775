/** The thread in which people's queries are checked before they reach the database. */
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import type { CheckedQuery } from "../cypher-guard/guard.ts";
import { toMessage } from "./error-message.ts";
import type { FromGuard, ToGuard } from "./guard-thread.ts";

enableCompileCache(fileURLToPath(new URL("../../node_modules/.cache/compiled", import.meta.url)));
const { checkPlan, createGuard } = await import("../cypher-guard/guard.ts");
const checkQuery = createGuard();

parentPort?.on("message", (question: ToGuard) => {
  say(answer(question));
});
// The grammar is slow until it has read something.
checkQuery("MATCH (a:A {x: 1})-[r:R]->(b) WHERE a.y > 1 RETURN a.z AS z, count(*) AS n ORDER BY n DESC LIMIT 5", {});
say({ ready: true });

function say(message: FromGuard): void {
  parentPort?.postMessage(message);
}

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
