import { afterAll, afterEach, expect, inject, test } from "vitest";
import { faultLine } from "../../server/load/fault.ts";
import { loadAtFirstStart } from "../../server/load/first-start.ts";
import { removeDatasets, rewrite, writeDataset } from "../datasets.ts";
import { clear, cypher, dump, quietly, testGraph, writtenBy } from "./load-tools.ts";

const graph = testGraph();

afterEach(() => clear(graph));
afterAll(async () => {
  await graph.close();
  await removeDatasets();
});

const countries = "id:ID(LtCountry),name_ja,name_en,iso\nJPN,日本,Japan,JP\nKOR,韓国,Korea,KR\n";
const resources = "id:ID(LtResource),name_ja,name_en\nlithium,リチウム,Lithium\nnickel,ニッケル,Nickel\n";
const produces =
  ":START_ID(LtCountry),:END_ID(LtResource),:TYPE,id:string,amount:double\nJPN,lithium,LT_PRODUCES,2024,1.5\nJPN,lithium,LT_PRODUCES,2025,2\nKOR,nickel,LT_PRODUCES,2024,\n";
const first = { "countries.csv": countries, "resources.csv": resources, "produces.csv": produces };
const second = {
  "countries.csv": "id:ID(LtCountry),name_ja,name_en,group\nJPN,日本,Japan,quad\nAUS,豪州,Australia,quad\n",
  "knows.csv": ":START_ID(LtCountry),:END_ID(LtCountry),:TYPE\nJPN,AUS,LT_KNOWS\n",
};

test("a second load writes nothing, not even the lock", async () => {
  const folder = await writeDataset("lt-first", first);
  expect(writtenBy(await quietly(graph, [folder]))).toEqual([7]);
  const locks = "MATCH (l:_TsunagiLock) RETURN max(l.taken) AS taken, max(l.touched) AS touched";
  const [once, lockOnce] = [await dump(graph), await cypher(graph, locks)];
  expect(writtenBy(await quietly(graph, [folder]))).toEqual([0]);
  expect([await dump(graph), await cypher(graph, locks)]).toEqual([once, lockOnce]);
});

test("every type of value reads back as it was written", async () => {
  const header =
    "id:ID(LtValue),s,b:byte,i:int,l:long,f:float,x:double,t:boolean,c:char,p:point,d:date,lt:localtime,tt:time,ldt:localdatetime,dt:datetime,du:duration,ss:string[],is:int[],ds:date[],:LABEL";
  const row =
    'a,"い""ろ"",\r\nは",-5,7,9007199254740993,0.1,-1.5e10,TRUE,あ,"{latitude: 35.5, longitude: 139.5}",2021-06-08,09:30,09:30:00+09:00,2021-06-08T09:30:00.5,2021-06-08T09:30:00Z,P1Y2DT-0.5S,k;;l,1;2,2021-06-08;2021-06-09,LtExtra;LtValue';
  const folder = await writeDataset("lt-values", { "values.csv": `${header}\n${row}\nb${",".repeat(19)}\n` });
  await quietly(graph, [folder]);
  const read =
    "MATCH (n:LtValue:LtExtra {id: 'a'}) RETURN n.s, n.l, n.f, n.x, n.t, toString(n.dt) AS dt, n.du = duration('P14M2DT-0.5S') AS du, n.p.latitude AS p, n.ss, n.is, n.ds[1] = date('2021-06-09') AS ds";
  expect(await cypher(graph, read)).toEqual([
    {
      "n.s": 'い"ろ",\r\nは',
      "n.l": 9007199254740993n,
      "n.f": 0.10000000149011612,
      "n.x": -1.5e10,
      "n.t": true,
      dt: "2021-06-08T09:30:00Z",
      du: false,
      p: 35.5,
      "n.ss": ["k", "", "l"],
      "n.is": [1n, 2n],
      ds: true,
    },
  ]);
  expect(writtenBy(await quietly(graph, [folder]))).toEqual([0]);
});

test("changed rows are changed, values that left are gone, and a hand that meddled is undone", async () => {
  const folder = await writeDataset("lt-first", first);
  await quietly(graph, [folder]);
  const before = await dump(graph);
  await cypher(graph, "MATCH (c:LtCountry {id: 'JPN'}) SET c.name_en = 'Nippon', c.extra = 1");
  await cypher(graph, "MATCH (:LtCountry {id: 'JPN'})-[r {id: '2024'}]->() SET r.amount = 99");
  await cypher(graph, "MATCH (a:LtCountry {id: 'KOR'})-[r]->(b) CREATE (a)-[d:LT_PRODUCES]->(b) SET d = r");
  const report = await quietly(graph, [folder]);
  expect([
    report.datasets[0]?.nodes["LtCountry"],
    report.datasets[0]?.relationships["LT_PRODUCES"],
    writtenBy(report),
  ]).toEqual([{ add: 0, change: 1, remove: 0, same: 1 }, { add: 0, change: 1, remove: 0, same: 2 }, [3]]);
  expect(await dump(graph)).toEqual(before);
  await rewrite(folder, { "countries.csv": countries.replace("KOR,韓国,Korea,KR", "KOR,大韓民国,Korea,") });
  await quietly(graph, [folder]);
  expect(await cypher(graph, "MATCH (c:LtCountry {id: 'KOR'}) RETURN c.name_ja AS name, c.iso AS iso")).toEqual([
    { name: "大韓民国", iso: null },
  ]);
});

test("a dry run says what a load would do and writes nothing at all", async () => {
  const folder = await writeDataset("lt-first", first);
  const before = await dump(graph);
  const report = await quietly(graph, [folder], { dryRun: true });
  expect([report.datasets[0]?.nodes, report.datasets[0]?.relationships, writtenBy(report)]).toEqual([
    { LtCountry: { add: 2, change: 0, remove: 0, same: 0 }, LtResource: { add: 2, change: 0, remove: 0, same: 0 } },
    { LT_PRODUCES: { add: 3, change: 0, remove: 0, same: 0 } },
    [0],
  ]);
  expect(await cypher(graph, "MATCH (n) RETURN count(n) AS n")).toEqual([{ n: 0n }]);
  expect(await dump(graph)).toEqual(before);
});

test("what left the files goes only with --prune, and only what this dataset put there", async () => {
  const folder = await writeDataset("lt-first", first);
  const other = await writeDataset("lt-second", second);
  await cypher(graph, "CREATE (:LtResource {id: 'nickel', mine: true}), (:LtResource {id: 'own'})");
  await quietly(graph, [folder, other]);
  await cypher(graph, "MATCH (a:LtResource {id: 'own'}), (b:LtCountry {id: 'KOR'}) CREATE (a)-[:LT_MINE]->(b)");
  await rewrite(folder, {
    "countries.csv": "id:ID(LtCountry),name_ja,name_en,iso\n",
    "resources.csv": "id:ID(LtResource),name_ja,name_en\nlithium,リチウム,Lithium\n",
    "produces.csv": ":START_ID(LtCountry),:END_ID(LtResource),:TYPE,id:string,amount:double\n",
  });
  const kept = await quietly(graph, [folder]);
  expect([writtenBy(kept), kept.datasets[0]?.nodes["LtCountry"]]).toEqual([
    [0],
    { add: 0, change: 0, remove: 2, same: 0 },
  ]);
  expect(await cypher(graph, "MATCH (c:LtCountry) RETURN count(c) AS n")).toEqual([{ n: 3n }]);
  expect(writtenBy(await quietly(graph, [folder], { prune: true }))).toEqual([6]);
  const left =
    "MATCH (n) WHERE n:LtCountry OR n:LtResource RETURN labels(n)[0] + ':' + n.id AS key, n._tsunagi_datasets AS owners, n.iso AS iso, n.group AS group, n.mine AS mine ORDER BY key";
  const none = { owners: null, iso: null, group: null, mine: null };
  expect(await cypher(graph, left)).toEqual([
    { ...none, key: "LtCountry:AUS", owners: ["lt-second"], group: "quad" },
    { ...none, key: "LtCountry:JPN", owners: ["lt-second"], group: "quad" },
    { ...none, key: "LtCountry:KOR" },
    { ...none, key: "LtResource:lithium", owners: ["lt-first"] },
    { ...none, key: "LtResource:nickel", mine: true },
    { ...none, key: "LtResource:own" },
  ]);
  expect(await cypher(graph, "MATCH ()-[r]->() RETURN type(r) AS type ORDER BY type")).toEqual([
    { type: "LT_KNOWS" },
    { type: "LT_MINE" },
  ]);
  expect(writtenBy(await quietly(graph, [folder], { prune: true }))).toEqual([0]);
});

test("two datasets share nodes and leave the same graph in any order, together or one after the other", async () => {
  const folders = [await writeDataset("lt-first", first), await writeDataset("lt-second", second)];
  const orders = [folders, folders.toReversed(), folders.slice(0, 1), folders.slice(1)];
  await quietly(graph, orders[0] ?? []);
  const together = await dump(graph);
  await clear(graph);
  await quietly(graph, orders[1] ?? []);
  expect(await dump(graph)).toEqual(together);
  await clear(graph);
  for (const one of [orders[3], orders[2]]) await quietly(graph, one ?? []);
  expect(await dump(graph)).toEqual(together);
  expect(writtenBy(await quietly(graph, folders))).toEqual([0, 0]);
});

test("two datasets that say different things of one node are told so, and nothing is written", async () => {
  const folder = await writeDataset("lt-first", first);
  const other = await writeDataset("lt-second", {
    ...second,
    "countries.csv": second["countries.csv"].replace("JPN,日本,Japan", "JPN,日本,Nippon"),
  });
  const together = await quietly(graph, [folder, other]);
  expect(together.faults.list.map((fault) => faultLine(fault).replaceAll(/\S*tsunagi-dataset-\w+\//g, ""))).toEqual([
    'countries.csv:2:3 name_en: name_en of LtCountry:JPN is "Nippon" here and "Japan" in countries.csv:2: say the same, or leave it to one of them.',
  ]);
  expect(await cypher(graph, "MATCH (n) RETURN count(n) AS n")).toEqual([{ n: 0n }]);
  await quietly(graph, [folder]);
  const before = await dump(graph);
  const after = await quietly(graph, [other]);
  expect(after.faults.list.map(({ message }) => message)).toEqual([
    'name_en of LtCountry:JPN is "Nippon" here and "Japan" in the dataset lt-first: say the same, or leave it to one of them.',
  ]);
  expect(await dump(graph)).toEqual(before);
});

test("the record tells what is loaded, and an incomplete one is completed", async () => {
  const files = { ...first, "texts.csv": "id:ID(LtText),name_ja,name_en\nt,文,Text\n" };
  const text = { "source.txt": "いろは", "segments.csv": "start,end,kind,node\n0,3,word,LtText:t\n" };
  const texts = [{ document: "LtText:t", file: "source.txt", segments: "segments.csv" }];
  const folder = await writeDataset("lt-first", files, { texts });
  await rewrite(folder, text);
  await quietly(graph, [folder]);
  const record =
    "MATCH (d:_TsunagiDataset) RETURN d.id AS id, d.version AS version, d.complete AS complete, d.nodes AS nodes, d.relationships AS relationships, d.title AS title, d.as_of AS as_of, d.licence AS licence, d.loaded_at IS NOT NULL AS timed, size(keys({f: d.files})) AS files";
  const wanted = [
    {
      id: "lt-first",
      version: "1",
      complete: true,
      nodes: 5n,
      relationships: 3n,
      title: '{"ja":"試し","en":"Trial"}',
      as_of: "2026-01-01",
      licence: "none",
      timed: true,
      files: 1n,
    },
  ];
  expect(await cypher(graph, record)).toEqual(wanted);
  expect(
    await cypher(graph, "MATCH (t:_TsunagiText) RETURN t.document AS document, t.text AS text, t.segments AS segments"),
  ).toEqual([
    { document: "LtText:t", text: "いろは", segments: '[{"start":0,"end":3,"kind":"word","node":"LtText:t"}]' },
  ]);
  const before = await dump(graph);
  await cypher(graph, "MATCH (d:_TsunagiDataset) SET d.complete = false WITH d MATCH (t:_TsunagiText) DELETE t");
  await quietly(graph, [folder]);
  expect(await dump(graph)).toEqual(before);
});

test("constraints and the full-text index are there, and the words are found", async () => {
  await quietly(graph, [await writeDataset("lt-first", first)]);
  const found = "CALL db.index.fulltext.queryNodes('_tsunagi_text', 'リチウム') YIELD node RETURN node.id AS id";
  await cypher(graph, "CALL db.awaitIndexes(60)");
  expect(await cypher(graph, found)).toEqual([{ id: "lithium" }]);
  await expect(cypher(graph, "CREATE (:LtCountry {id: 'JPN'})")).rejects.toMatchObject({ ending: "failed" });
});

test("an empty graph gets the datasets of data/ at the first start, any other is left alone", async () => {
  const target = inject("neo4j");
  await loadAtFirstStart(target, () => {});
  const loaded = "MATCH (d:_TsunagiDataset) RETURN d.id AS id, d.complete AS complete ORDER BY id";
  expect(await cypher(graph, loaded)).toEqual([
    { id: "us-supply-chain-2021", complete: true },
    { id: "usgs-minerals-2026", complete: true },
  ]);
  await clear(graph);
  await cypher(graph, "CREATE (:LtMine)");
  await loadAtFirstStart(target, () => {});
  expect(await cypher(graph, loaded)).toEqual([]);
});
