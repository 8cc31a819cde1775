/** The thread in which snapshots that were sent are checked: the largest take it a second. */
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import { toMessage } from "../query/error-message.ts";
import type { FromUploads } from "./uploads.ts";

enableCompileCache(fileURLToPath(new URL("../../node_modules/.cache/compiled", import.meta.url)));
const { readUpload } = await import("./upload.ts");

parentPort?.on("message", (bytes: Uint8Array) => say(answer(bytes)));

function say(message: FromUploads): void {
  parentPort?.postMessage(message);
}

function answer(bytes: Uint8Array): FromUploads {
  try {
    return { kept: readUpload(bytes) };
  } catch (error) {
    return { error: toMessage(error) };
  }
}
