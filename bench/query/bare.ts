/** The bare driver in a process of its own: runs what the parent sends as its manual says, and makes the answer JSON. */
import neo4j from "neo4j-driver";

const { NEO4J_URI = "", NEO4J_PASSWORD = "" } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic("neo4j", NEO4J_PASSWORD));

process.on("message", async (text: string) => {
  const began = performance.now();
  const { records } = await driver.executeQuery(text, {}, { routing: "READ" });
  const bytes = JSON.stringify(records.map((record) => record.toObject())).length;
  process.send?.({ total: performance.now() - began, first: performance.now() - began, bytes });
});
process.on("disconnect", () => driver.close());
process.send?.("ready");
