import { afterAll, expect, test, vi } from "vitest";
import { readConfig } from "../../server/config.ts";
import { bulkLoad } from "../../server/load/bulk.ts";
import { load } from "../../server/load/load.ts";
import { shippedDatasets } from "../../server/load/shipped.ts";
import { openGraph } from "../../server/neo4j/graph.ts";
import { checkDatabase } from "../../server/neo4j/local/check.ts";
import { localPaths } from "../../server/neo4j/local/paths.ts";
import { startLocal } from "../../server/neo4j/local/server.ts";
import { removeDatasets, writeDataset } from "../datasets.ts";
import { jars, temporaryDataDir } from "../local-process.ts";
import { cypher, dump } from "./load-tools.ts";

vi.setConfig({ testTimeout: 400_000 });

const say = () => {};
const { dataDir, remove } = await temporaryDataDir();
const config = readConfig({ DATA_DIR: dataDir, NEO4J_MODE: "local" });
const local = { jars, port: 0, java: ["-XX:TieredStopAtLevel=1"] };

afterAll(async () => {
  await remove();
  await removeDatasets();
});

/** All that a graph has: elements, constraints and indexes. */
async function everything(work: "as it is" | "loaded anew", folders: string[]): Promise<unknown> {
  const engine = await startLocal(config, say, local);
  const graph = openGraph(engine);
  try {
    if (work === "loaded anew") {
      await cypher(graph, "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");
      await load(graph, folders, { say });
    }
    const constraints =
      "SHOW CONSTRAINTS YIELD type, labelsOrTypes, properties RETURN type, labelsOrTypes, properties ORDER BY labelsOrTypes[0]";
    const indexes =
      "SHOW INDEXES YIELD type, state, labelsOrTypes, properties RETURN type, state, labelsOrTypes, properties ORDER BY type, labelsOrTypes[0]";
    return [await dump(graph), await cypher(graph, constraints), await cypher(graph, indexes)];
  } finally {
    await graph.close();
    await engine.stop();
  }
}

const header =
  "id:ID(LtValue),s,b:byte,i:int,l:long,f:float,x:double,t:boolean,c:char,p:point,q:point,d:date,lt:localtime,tt:time,ldt:localdatetime,dt:datetime,du:duration,ss:string[],is:int[],ds:date[],:LABEL";
const row =
  'a,"い""ろ"",\r\nは ; ",-5,7,9007199254740993,0.1,-1.5e10,TRUE,あ,"{latitude: 35.5, longitude: 139.5}","{x:1,y:2,z:3}",2021-06-08,09:30,09:30:00+09:00,2021-06-08T09:30:00.5,2021-06-08T09:30:00Z,P1Y2DT-0.5S,k;l,1;2,2021-06-08;2021-06-09,LtExtra';

test("the importer of Neo4j and the loader leave the same graph", async () => {
  const values = await writeDataset("lt-values", {
    "values.csv": `\ufeff${header}\r\n${row}\r\nb${",".repeat(20)}\r\n`,
    "countries.csv": "id:ID(Country),name_ja,name_en,extra:double[]\nJPN,日本,Japan,1;2.5\nXXX,どこか,Somewhere,\n",
    "next.csv":
      ":START_ID(LtValue),:END_ID(Country),:TYPE,id:string,on:date\na,JPN,LT_NEXT,1,2021-06-08\na,JPN,LT_NEXT,2,\nb,XXX,LT_OTHER,,\n",
  });
  const folders = [...(await shippedDatasets()), values];
  const report = await bulkLoad(config, folders, { say }, local);
  expect(report.faults.list).toEqual([]);
  const bulk = await everything("as it is", folders);
  expect(await checkDatabase(localPaths(dataDir, jars), say)).toMatchObject({ code: 0 });
  expect(bulk).toEqual(await everything("loaded anew", folders));
});

test("--bulk refuses a database that is not empty, one that runs, and one from outside", async () => {
  const [folder = ""] = await shippedDatasets();
  const refused = (given = config) => bulkLoad(given, [folder], { say }, local).catch((error: unknown) => error);
  expect(await refused()).toMatchObject({ ending: "usage", message: expect.stringContaining("not empty") });
  const engine = await startLocal(config, say, local);
  expect(await refused()).toMatchObject({ ending: "busy", message: expect.stringContaining("Stop the app first") });
  await engine.stop();
  expect(await refused({ ...config, uri: "bolt://127.0.0.1:1" })).toMatchObject({ ending: "usage" });
});
