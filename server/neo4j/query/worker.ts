/** The thread in which people's queries run: the driver decodes a whole message at once, and the main thread must not wait for that. */
import { parentPort, workerData } from "node:worker_threads";
import type { FromWorker, ToWorker } from "../../query/messages.ts";
import type { Target } from "../sessions.ts";
import { Runner } from "./runner.ts";

const post = (message: FromWorker, transfer: ArrayBuffer[] = []) => parentPort?.postMessage(message, transfer);
const runner = new Runner(workerData as Target, post);

parentPort?.on("message", (message: ToWorker) => {
  if (message.do === "job") void runner.run(message.job);
  else if (message.do === "go") runner.go();
  else if (message.do === "more") runner.more();
  else runner.stop();
});
void runner.warm();
