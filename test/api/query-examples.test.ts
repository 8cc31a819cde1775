import { afterAll, beforeAll, expect, test } from "vitest";
import { fits, loadExamples } from "../../client/query/keep/examples.ts";
import type { QueryFile } from "../../client/query/keep/query-file.ts";
import { sentParameters } from "../../client/query/sent.ts";
import type { QueryAnswer } from "../../server/schema.ts";
import { startServer, type TestServer } from "./server.ts";
import { loadShipped, removeLoaded } from "./shipped-data.ts";

let server: TestServer;
let examples: QueryFile[];

beforeAll(async () => {
  server = await startServer();
  await loadShipped();
  examples = await loadExamples();
});
afterAll(async () => {
  await server.cypher(removeLoaded);
  await server.close();
});

/** The answer to an example, elements by their keys; `changed` in the place of its own parameters. */
async function answerTo(number: number, changed: Record<string, unknown> = {}): Promise<Record<string, unknown>[]> {
  const example = examples[number - 1];
  if (!example) throw new Error(`there is no example ${number}`);
  const parameters = { ...sentParameters(example.cypher, example.fields), ...changed };
  const response = await fetch(`${server.url}/api/query`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ cypher: example.cypher, parameters }),
  });
  const answer = (await response.json()) as QueryAnswer;
  expect([response.status, answer.summary?.truncated, answer.summary?.notifications]).toEqual([200, false, []]);
  return answer.rows.map((row) => Object.fromEntries(answer.columns.map((column, at) => [column, short(row[at])])));
}

/** Nodes as their keys, paths as keys one after the other. */
function short(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(short);
  if (typeof value !== "object" || value === null) return value;
  if ("labels" in value && "key" in value) return value.key;
  if ("nodes" in value && Array.isArray(value.nodes)) return value.nodes.map(short).join(" ");
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, short(item)]));
}

const pick = (rows: Record<string, unknown>[], ...names: string[]) => rows.map((row) => names.map((name) => row[name]));

test("every example is asked of a database with the shipped data, and has an answer", async () => {
  const schema = await server.call("GET /api/schema", {});
  expect(examples.filter((example) => !fits(example, schema))).toEqual([]);
  const counts = [];
  for (let number = 1; number <= examples.length; number++) counts.push((await answerTo(number)).length);
  expect(counts).toEqual([3, 19, 6, 10, 7, 18, 18, 8, 18, 3, 3, 5]);
});

test("three recommended measures lack a follow-up: electric vehicles, the mapping of minerals, the tracking of medicines", async () => {
  expect(pick(await answerTo(1), "row", "m")).toEqual([
    [22, "Measure:m22"],
    [32, "Measure:m32"],
    [33, "Measure:m33"],
  ]);
  expect((await answerTo(1, { status: "requirement" })).length).toBe(1);
});

test("the White House leads most measures, Congress none", async () => {
  expect(pick((await answerTo(2)).slice(0, 3), "agency", "measures", "as_lead")).toEqual([
    ["Agency:wh", 9, 9],
    ["Agency:doe", 6, 6],
    ["Agency:congress", 5, 0],
  ]);
});

test("money is told by agency and status: 4.16 bn committed, 20 bn there before, the rest only recommended", async () => {
  expect(pick(await answerTo(3), "agency", "status", "usd", "measures")).toEqual([
    ["Agency:usda", "committed", 4e9, ["Measure:m15"]],
    ["Agency:dol", "committed", 1e8, ["Measure:m12"]],
    ["Agency:hhs", "committed", 6e7, ["Measure:m02"]],
    ["Agency:doe", "existing", 2e10, ["Measure:m04", "Measure:m08"]],
    ["Agency:congress", "recommended", 1.2e11, ["Measure:m21", "Measure:m22", "Measure:m24"]],
    ["Agency:doc", "recommended", 5e10, ["Measure:m24"]],
  ]);
});

test("Chile and Argentina supply the lithium and no measure names them; copper has other suppliers", async () => {
  const columns = ["country", "produced_2024", "percent_of_us_imports", "named_by"];
  const lithium = pick(await answerTo(4), ...columns);
  expect(lithium.slice(0, 3)).toEqual([
    ["Country:CHL", "48900 t Li", 54, []],
    ["Country:ARG", "13800 t Li", 43, []],
    ["Country:AUS", "82700 t Li", null, ["m37 (member)", "m37 (partner)"]],
  ]);
  expect(lithium).toContainEqual(["Country:USA", "W t Li", null, ["m37 (member)", "m37 (partner)"]]);
  const [canada] = pick(await answerTo(4, { mineral: "copper" }), "country", "percent_of_us_imports");
  expect(canada).toEqual(["Country:CAN", 99]);
});

test("seven measures have agencies by inference only, and all relationships are counted by what they rest on", async () => {
  expect(pick(await answerTo(5), "row")).toEqual([1, 2, 3, 4, 5, 21, 22].map((row) => [row]));
  const bases = await answerTo(6);
  const sum = (name: string) => bases.reduce((total, row) => total + Number(row[name]), 0);
  expect(sum("source") + sum("heading") + sum("inferred") + sum("external")).toBe(sum("relationships"));
  expect(bases.find(({ type }) => type === "RESPONSIBLE_FOR")).toEqual({
    ...{ type: "RESPONSIBLE_FOR", relationships: 47, source: 40, heading: 0, inferred: 7, external: 0 },
    ...{ least_confidence: 0.95, percent_inferred: 14.9 },
  });
});

test("two sectors share three resources, and one mineral comes from one country for 99 %", async () => {
  const [most] = await answerTo(7);
  expect(most).toEqual({
    ...{ one: "Sector:D1", other: "Sector:D2", count: 3 },
    shared: ["Resource:api", "Resource:crit_min", "Resource:meds"],
    measures_of_one: ["m27", "m26"],
    measures_of_other: ["m33", "m31", "m32"],
  });
  expect(pick(await answerTo(8, { share: 60 }), "r", "c", "percent", "named")).toEqual([
    ["Resource:copper", "Country:CAN", 99, false],
    ["Resource:ree", "Country:CHN", 71, true],
    ["Resource:copper", "Country:CHL", 68, false],
  ]);
});

test("what followed is told in time, with days where the day is known", async () => {
  const all = pick(await answerTo(9), "known_as", "days", "row");
  expect([all[0], all[1], all.find(([known]) => known === "2021-12"), all.at(-1)]).toEqual([
    ["2021-06-08", 0, 13],
    ["2021-06-22", 14, 12],
    ["2021-12", null, 19],
    ["2024", null, 19],
  ]);
});

test("a measure as one map holds all about it", async () => {
  const [, second] = await answerTo(10);
  expect(second?.["measure"]).toMatchObject({
    ...{ id: "m04", row: 4, status: "action", sector: { short_en: "Advanced batteries", name_basis: "inferred" } },
    agencies: [{ name_en: "Department of Energy", role: "lead", basis: "inferred" }],
    money: [{ usd: 1.7e10, status: "existing" }],
    resources: ["evcell"],
  });
});

test("paths say what each step rests on, and chains go from mineral to product", async () => {
  expect(pick(await answerTo(11), "path", "rests_on")[2]).toEqual([
    "Agency:doe Measure:m03 Resource:lithium Country:CHL",
    ["RESPONSIBLE_FOR: inferred 0.97", "CONCERNS: source", "SUPPLIES_US: external"],
  ]);
  expect(
    pick(await answerTo(12), "chain", "supplier", "percent_of_us_imports", "producer", "produced_2024")[2],
  ).toEqual(["Resource:lithium Resource:liib Resource:storage", ...["Country:CHL", 54, "Country:AUS", 82700]]);
});
