/** A thread that answers as the guard's does, and does not come to an end with some texts. */
import { parentPort } from "node:worker_threads";
import type { FromGuard, ToGuard } from "../../../server/query/guard-thread.ts";

const say = (message: FromGuard) => parentPort?.postMessage(message);
parentPort?.on("message", (question: ToGuard) => {
  if (question.check !== "query") return;
  if (question.cypher === "die") throw new Error("died");
  while (question.cypher === "burn") Math.random();
  say({ id: question.id, checked: { cypher: question.cypher, parameterNames: [] } });
});
say({ ready: true });
