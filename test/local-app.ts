/**
 * A small app for the tests of the managed server: `node test/local-app.ts DATA_DIR JARS` starts the engine, says "ready <uri>"
 * and stops at SIGTERM.
 */
import { readConfig } from "../server/config.ts";
import { startLocal } from "../server/neo4j/local/server.ts";

const [dataDir, jars] = process.argv.slice(2);
const say = (message: unknown) => typeof message === "string" && console.log(message);
try {
  const engine = await startLocal(readConfig({ DATA_DIR: dataDir }), say, {
    jars,
    java: ["-XX:TieredStopAtLevel=1"],
    watch: { every: 300, timeout: 1000, failures: 3 },
  });
  await engine.announce?.("http://127.0.0.1:3999");
  console.log(`ready ${engine.uri}`);
  process.once("SIGTERM", async () => {
    await engine.stop();
    console.log("stopped");
  });
} catch (error) {
  console.log(`failed ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
