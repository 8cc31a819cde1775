/** The thread in which people's queries run: the driver decodes a whole message at once, and the main thread must not wait for that. */
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import type { FromWorker, ToWorker } from "../../query/messages.ts";
import type { Target } from "../sessions.ts";

// As in main.ts: half of the time that a thread takes to start is compiling.
enableCompileCache(fileURLToPath(new URL("../../../node_modules/.cache/compiled", import.meta.url)));
const { Runner } = await import("./runner.ts");

const post = (message: FromWorker, transfer: ArrayBuffer[] = []) => parentPort?.postMessage(message, transfer);
const runner = new Runner(workerData as Target, post);

parentPort?.on("message", (message: ToWorker) => {
  if (message.do === "job") void runner.run(message.job);
  else if (message.do === "go") runner.go();
  else if (message.do === "more") runner.more();
  else runner.stop();
});
post({ says: "ready" });
void runner.warm();
