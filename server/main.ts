import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

// Compiled code is kept for the next start. Nothing of the app may be imported before this is said.
enableCompileCache(fileURLToPath(new URL("../node_modules/.cache/compiled", import.meta.url)));
const { start } = await import("./start.ts");
await start();
