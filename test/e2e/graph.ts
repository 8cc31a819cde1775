import neo4j, { type Driver } from "neo4j-driver";
import { type Neo4jAddress, run, settings } from "./app.ts";

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
    for (const text of foreign) await driver.executeQuery(text);
  });
}

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

/** A film club: a unique key on one label only, labels with spaces and back-quotes, parallel edges, self-loops, a hub, odd types, markup as text. */
const foreign = [
  "CREATE CONSTRAINT FOR (p:Person) REQUIRE p.email IS UNIQUE",
  "UNWIND range(1, 60) AS i CREATE (:Person:Member {email: 'p' + i + '@example.org', name: 'Person ' + i, born: date({year: 1950 + i % 50}), height: 1.5 + i / 100.0})",
  "UNWIND range(1, 12) AS i CREATE (:`Feature Film` {title: 'Film ' + i, released: datetime({year: 2000 + i}), runs: duration({minutes: 90 + i}), tags: ['a', 'b']})",
  "CREATE (:`Odd``Label` {title: '<script>alert(1)</script>', where: point({latitude: 35.6, longitude: 139.7}), big: 9007199254740993})",
  "MATCH (p:Person), (f:`Feature Film`) WHERE (toInteger(split(split(p.email, '@')[0], 'p')[1]) + toInteger(split(f.title, ' ')[1])) % 7 = 0 CREATE (p)-[:`HAS SEEN` {stars: 3}]->(f)",
  "MATCH (p:Person {email: 'p1@example.org'}), (f:`Feature Film` {title: 'Film 1'}) CREATE (p)-[:RATED {stars: 4}]->(f), (p)-[:RATED {stars: 5}]->(f), (p)-[:KNOWS]->(p)",
  "MATCH (o:`Odd``Label`), (f:`Feature Film`) CREATE (o)-[:ABOUT]->(f)",
];
