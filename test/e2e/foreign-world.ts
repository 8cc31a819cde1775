import neo4j, { type Driver } from "neo4j-driver";

/** How many nodes the world has, and how many neighbours its hub. */
export const world = { nodes: 3000, around: 2000, hub: "Port of Call:HUB" };

const script = "<script>alert(1)</script><img src=x onerror=alert(2)>";
const long = `A bill of lading that goes on and on, ${"and further still, ".repeat(30)}to its end`;
const bytes = Int8Array.from([0, 1, 127, -128]);

const setup = [
  "CREATE CONSTRAINT FOR (n:Ship) REQUIRE n.imo IS UNIQUE",
  "CREATE CONSTRAINT FOR (n:`Port of Call`) REQUIRE n.code IS UNIQUE",
  "CREATE CONSTRAINT FOR (n:`Odd``Label`) REQUIRE n.`the ``no.``` IS UNIQUE",
];

/** Nodes: 40 ports, 2,000 ships of which a third is a Vessel too, 500 of a label with a dot, 200 with a back-quote, 200 with a sign, 60 bare. */
const nodes = [
  "UNWIND range(0, 39) AS i CREATE (:`Port of Call` {code: CASE i WHEN 0 THEN 'HUB' ELSE 'P' + i END, title: CASE i WHEN 0 THEN 'Great Harbour' ELSE 'Harbour ' + i END, where: point({latitude: -40.0 + 2 * i, longitude: -170.0 + 8 * i}), depth: point({x: 1.5, y: i, z: 2.0})})",
  "UNWIND range(1, 2000) AS i CREATE (s:Ship {imo: 9000000 + i, built: date({year: 1960 + i % 60, month: 1 + i % 12}), metres: 40 + i % 300 + 0.25, afloat: i % 7 <> 0}) FOREACH (_ IN CASE i % 3 WHEN 0 THEN [1] ELSE [] END | SET s:Vessel)",
  "UNWIND range(1, 500) AS i CREATE (:`v1.Cargo` {kind: ['grain', '鉱石', 'زيت', ''][i % 4], tonnes: 9007199254740993 + i, insured: duration({months: i % 24, days: i % 30, seconds: i}), loaded: datetime({year: 2020, month: 1 + i % 12, timezone: 'Asia/Tokyo'}), due: localdatetime({year: 2021, month: 2, day: 1 + i % 28}), marks: ['a' + i, '', '<b>bold</b>'], temperatures: [-1.5, 0.0, i * 1.0], share: CASE i % 5 WHEN 0 THEN 0.0 / 0.0 ELSE 1.0 / 0.0 END, remark: ''})",
  "MATCH (c:`v1.Cargo`) WITH c LIMIT 50 SET c.seal = $bytes",
  "UNWIND range(1, 200) AS i CREATE (:`Odd``Label` {`the ``no.```: i, title: CASE i WHEN 1 THEN $script WHEN 2 THEN $long ELSE 'Paper ' + i END, `a.b c`: i % 2 = 0, constructor: 'c' + i, __proto__: 'p' + i})",
  "UNWIND range(1, 200) AS i CREATE (:`⚓ Crew` {rank: ['master', 'mate', '機関長'][i % 3], watch: time({hour: i % 24, timezone: '+09:00'}), bell: localtime({hour: i % 24}), born: date({year: 1900 + i % 100})})",
  "UNWIND range(1, 40) AS i CREATE ({order: i})",
  "UNWIND range(1, 20) AS i CREATE ()",
];

/** Relationships: the hub with all ships, parallel ones, loops, types with spaces, dots, back-quotes and signs. */
const edges = [
  "MATCH (s:Ship), (h:`Port of Call` {code: 'HUB'}) CREATE (s)-[:`CALLED AT` {on: date({year: 2024, month: 3, day: 1 + s.imo % 28}), stayed: duration({hours: s.imo % 72})}]->(h)",
  "MATCH (s:Ship), (h:`Port of Call` {code: 'HUB'}) WHERE s.imo <= 9000010 UNWIND range(1, 2) AS i CREATE (s)-[:`CALLED AT` {on: date({year: 2020 + i})}]->(h)",
  "MATCH (s:Ship) MATCH (p:`Port of Call` {code: 'P' + (1 + s.imo % 39)}) WHERE s.imo % 2 = 0 CREATE (p)-[:`home of`]->(s)",
  "MATCH (p:`Port of Call`) WHERE p.code IN ['HUB', 'P1', 'P2'] CREATE (p)-[:LOOPS {turn: 1}]->(p), (p)-[:LOOPS {turn: 2}]->(p)",
  "MATCH (c:`v1.Cargo`) WITH c, 9000001 + (c.tonnes - 9007199254740993) * 3 AS imo MATCH (s:Ship {imo: imo}) CREATE (c)-[:`is.on` {berth: point({x: 1, y: 2})}]->(s)",
  "MATCH (o:`Odd``Label`) WITH o, o.`the ``no.``` AS i MATCH (s:Ship {imo: 9000000 + i}) CREATE (o)-[:`SAYS ``so```]->(s)",
  "MATCH (m:`⚓ Crew`) WITH collect(m) AS crew UNWIND range(0, size(crew) - 1) AS i WITH crew[i] AS m, i MATCH (s:Ship {imo: 9000001 + i * 7}) CREATE (m)-[:`SERVES ⚓` {since: date('2001-02-03')}]->(s)",
  "MATCH (n) WHERE size(labels(n)) = 0 WITH n ORDER BY n.order LIMIT 59 MATCH (h:`Port of Call` {code: 'P3'}) CREATE (n)-[:NEAR]->(h)",
];

/** Fills an empty Neo4j with a world that no lens knows: the same each time. */
export async function makeForeignWorld(driver: Driver): Promise<void> {
  for (const text of [...setup, ...nodes, ...edges]) await driver.executeQuery(text, { script, long, bytes });
  const { records } = await driver.executeQuery("MATCH (n) RETURN count(n) AS count");
  const count: unknown = records[0]?.get("count");
  if (!neo4j.isInt(count) || count.toNumber() !== world.nodes) throw new Error(`the foreign world has ${count} nodes`);
}
