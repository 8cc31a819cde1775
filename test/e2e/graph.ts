import neo4j, { type Driver } from "neo4j-driver";
import { type Neo4jAddress, run, settings } from "./app.ts";
import { makeForeignWorld } from "./foreign-world.ts";

const folders = ["data/us-supply-chain-2021", "data/usgs-minerals-2026"];

/** Empties the test's Neo4j and loads both datasets with the loader. */
export async function fillWithDatasets(address: Neo4jAddress): Promise<void> {
  await withDriver(address, wipe);
  await run("server/load/main.ts", folders, settings(address));
}

/** Empties the test's Neo4j and makes a graph of another domain, with what real databases hold. */
export async function fillWithForeign(address: Neo4jAddress): Promise<void> {
  await withDriver(address, async (driver) => {
    await wipe(driver);
    await makeForeignWorld(driver);
  });
}

/** Whether both datasets are in the graph, and nothing else. */
export async function holdsDatasets(address: Neo4jAddress): Promise<boolean> {
  return withDriver(address, async (driver) => {
    const { records } = await driver.executeQuery(
      `OPTIONAL MATCH (d:_TsunagiDataset) WHERE d.complete WITH count(d) AS datasets
       MATCH (n) WHERE none(label IN labels(n) WHERE label STARTS WITH '_Tsunagi') RETURN datasets, count(n) AS nodes`,
    );
    const [found] = records;
    return Number(found?.get("datasets")) === folders.length && Number(found?.get("nodes")) === nodesInAll;
  });
}

/** Nodes of both datasets; those in both once. */
const nodesInAll = 242;

/** Runs something on a driver of its own. */
export async function withDriver<T>(address: Neo4jAddress, use: (driver: Driver) => Promise<T>): Promise<T> {
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password));
  try {
    return await use(driver);
  } finally {
    await driver.close();
  }
}

async function wipe(driver: Driver): Promise<void> {
  await driver.executeQuery("MATCH (n) DETACH DELETE n");
  const { records } = await driver.executeQuery("SHOW CONSTRAINTS YIELD name");
  for (const record of records) await driver.executeQuery(`DROP CONSTRAINT ${quoted(record.get("name"))}`);
  const indexes = await driver.executeQuery("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name");
  for (const record of indexes.records) await driver.executeQuery(`DROP INDEX ${quoted(record.get("name"))}`);
}

const quoted = (name: string) => `\`${name.replaceAll("`", "``")}\``;
