import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer, type TestServer } from "./server.ts";
import { loadShipped, removeLoaded } from "./shipped-data.ts";

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
  await loadShipped();
});
afterAll(async () => {
  await server.cypher(removeLoaded);
  await server.close();
});

/** Every name in a reply that must not be there. */
function hiddenNames(reply: unknown): string[] {
  return [...JSON.stringify(reply).matchAll(/_tsunagi\w*/gi)].map(([name]) => name);
}

test("the datasets tell their titles, counts and lens", async () => {
  const { datasets } = await server.call("GET /api/datasets", {});
  const about = datasets.map(({ id, title, complete, asOf, lens, counts }) => ({
    id,
    title: title.en,
    complete,
    asOf,
    rows: lens.overview?.rows.label,
    filled: counts.nodes > 0 && counts.relationships > 0,
  }));
  expect(about.sort((a, b) => (a.id < b.id ? -1 : 1))).toMatchObject([
    { id: "us-supply-chain-2021", complete: true, asOf: "2021-06-08", rows: "Measure", filled: true },
    { id: "usgs-minerals-2026", complete: true, rows: undefined, filled: true },
  ]);
});

test("the first picture is the whole table with its sections, sectors, agencies and amounts", async () => {
  const overview = await server.call("GET /api/overview", {});
  const keys = new Set(overview.nodes.map(({ key }) => key));
  const count = (label: string) => overview.nodes.filter(({ labels }) => labels.includes(label)).length;
  const rows = overview.nodes
    .filter(({ labels }) => labels.includes("Measure"))
    .map(({ properties }) => properties["row"]);
  expect([
    rows,
    count("Section"),
    overview.truncated,
    keys.size === overview.nodes.length,
    hiddenNames(overview),
  ]).toEqual([Array.from({ length: 38 }, (_, i) => i + 1), 4, undefined, true, []]);
  expect(overview.edges.filter(({ source, target }) => !keys.has(source) || !keys.has(target))).toEqual([]);
  expect([...new Set(overview.edges.map(({ type }) => type))].sort()).toEqual([
    "COMMITS",
    "CONCERNS",
    "INVOLVES",
    "IN_SECTION",
    "IN_SECTOR",
    "RESPONSIBLE_FOR",
  ]);
  for (const label of ["Sector", "Agency", "Funding", "Resource", "Country"]) expect(count(label)).toBeGreaterThan(3);
});

test("each edge says what it rests on, and the quote stands in the text at its place", async () => {
  const { edges } = await server.call("GET /api/nodes/:key/neighbours", { key: "Measure:m01" });
  const { text, segments } = await server.call("GET /api/documents/:key/text", { key: "Document:table" });
  const quoted = edges
    .map(({ properties: p }) => p)
    .filter((p) => typeof p["quote"] === "string" && p["source"] === "Document:table");
  expect(quoted.length).toBeGreaterThan(2);
  expect(quoted.map((p) => text.slice(Number(p["quote_start"]), Number(p["quote_end"])))).toEqual(
    quoted.map((p) => p["quote"]),
  );
  expect([segments[0]?.start, segments.at(-1)?.end, hiddenNames(edges)]).toEqual([0, text.length, []]);
});

test("a passage knows the relationships that quote it, whichever document they come from, in the order of the text", async () => {
  const key = "Document:table";
  const { texts } = await server.call("GET /api/texts", {});
  const { text, segments } = await server.call("GET /api/documents/:key/text", { key });
  expect(texts).toEqual([{ document: key, characters: text.length }]);
  const piece = segments.find(({ node }) => node === "Measure:m31");
  const { start, end } = piece ?? { start: 0, end: 0 };
  const made = await server.call("GET /api/documents/:key/relationships", { key, start, end });
  expect(made.edges.map(({ properties: p }) => text.slice(Number(p["quote_start"]), Number(p["quote_end"])))).toEqual(
    made.edges.map(({ properties: p }) => p["quote"]),
  );
  expect(made.edges.map((edge) => edge.key)).toContain("Measure:m31|CONCERNS|Resource:lithium");
  expect(new Set(made.edges.flatMap(({ source, target }) => [source, target]))).toEqual(
    new Set(made.nodes.map((node) => node.key)),
  );
  const all = await server.call("GET /api/documents/:key/relationships", { key });
  const quoted = new Set(all.edges.map(({ properties }) => properties["source"]));
  expect([all.truncated, quoted.has("Document:fact_sheet"), hiddenNames(all)]).toEqual([undefined, true, []]);
  const some = await server.call("GET /api/documents/:key/relationships", { key, limit: 3 });
  expect([some.edges.length, some.truncated?.edges]).toEqual([3, all.edges.length]);
});

test("a document without a text and one that is not there are told apart", async () => {
  await expect(server.call("GET /api/documents/:key/text", { key: "Document:mcs2026" })).rejects.toMatchObject({
    code: "not_found",
  });
  expect(await server.call("GET /api/documents/:key/relationships", { key: "Document:mcs2026" })).toEqual({
    nodes: [],
    edges: [],
  });
  for (const route of ["GET /api/documents/:key/text", "GET /api/documents/:key/relationships"] as const) {
    await expect(server.call(route, { key: "Document:nothing" })).rejects.toMatchObject({ code: "unknown_node" });
  }
});

test("the schema counts labels and types, knows keys and joins, and hides what is ours", async () => {
  const schema = await server.call("GET /api/schema", {});
  const measure = schema.labels.find(({ name }) => name === "Measure");
  const sector = schema.relationships.find(({ name }) => name === "IN_SECTOR");
  expect([measure?.count, measure?.key, sector?.count, sector?.joins, hiddenNames(schema)]).toEqual([
    38,
    "id",
    38,
    [{ from: "Measure", to: "Sector", count: 38 }],
    [],
  ]);
  expect(measure?.properties.find(({ name }) => name === "row")).toEqual({ name: "row", types: ["INTEGER"], fill: 1 });
  // Every node of the datasets has one label.
  const sum = (counts: { count: number }[]) => counts.reduce((all, { count }) => all + count, 0);
  expect(schema.totals).toEqual({ nodes: sum(schema.labels), relationships: sum(schema.relationships) });
});

describe("search", () => {
  const found = async (q: string, label: string[] = []) =>
    (await server.call("GET /api/search", { q, label, limit: 100 })).hits.map(({ node }) => node.key);

  test.each([
    ["半導体", "Resource:semis"],
    ["semiconductor", "Resource:semis"],
    ["SEMICON", "Resource:semis"],
    ["リチウム", "Resource:lithium"],
    ["ﾘﾁｳﾑ", "Resource:lithium"],
    ["Ｌｉｔｈｉｕｍ", "Resource:lithium"],
    ["ＤＰＡ", "Instrument:dpa"],
    ["Defense Production Act", "Instrument:dpa"],
    ["defense prod", "Instrument:dpa"],
    ["国防生産法", "Instrument:dpa"],
  ])("%s finds %s, first or beside another of that name", async (q, key) => {
    expect((await found(q)).slice(0, 2)).toContain(key);
  });

  test("one Chinese character finds every name that holds it", async () => {
    const keys = await found("半");
    expect(keys).toContain("Resource:semis");
  });

  test("the field is the property in which the words stand", async () => {
    const fieldOf = async (q: string) =>
      (await server.call("GET /api/search", { q })).hits.find(({ node }) => node.key === "Resource:lithium")?.field;
    expect([await fieldOf("ﾘﾁｳﾑ"), await fieldOf("Lithium")]).toEqual(["name_ja", "id"]);
  });

  test("labels narrow the search, and the total counts what is not shown", async () => {
    const all = await server.call("GET /api/search", { q: "リチウム", limit: 1 });
    const resources = await server.call("GET /api/search", { q: "リチウム", label: ["Resource"] });
    expect([
      all.hits.length,
      all.total > resources.total,
      resources.hits.every(({ node }) => node.labels.includes("Resource")),
    ]).toEqual([1, true, true]);
  });

  test.each([
    "foo(bar",
    '"',
    "a AND",
    "NOT",
    "*",
    "?*",
    "\\",
    "AND OR NOT",
    "[a TO b]",
    "x:y",
    "{{{",
    "~",
    "^2",
    "+",
    "-",
    "&& ||",
    "/re/",
    "😀",
    "‍",
    "%",
    "_tsunagi",
    "_TsunagiDataset",
  ])("%s is only text", async (q) => {
    const { hits } = await server.call("GET /api/search", { q });
    expect(hiddenNames(hits)).toEqual([]);
  });

  test("our own labels cannot be searched or opened", async () => {
    expect(await found("us-supply-chain-2021", ["_TsunagiDataset"])).toEqual([]);
    const [row] = await server.cypher("MATCH (n:_TsunagiDataset) RETURN elementId(n) AS id LIMIT 1");
    const key = `~${row?.["id"]}`;
    await expect(server.call("GET /api/nodes/:key", { key })).rejects.toMatchObject({ code: "unknown_node" });
    expect(await server.call("POST /api/subgraph", { keys: [key], labels: ["_TsunagiDataset"] })).toEqual({
      nodes: [],
      edges: [],
    });
  });
});

test("a subgraph of labels, expanded, holds exactly the edges between its nodes", async () => {
  const { nodes, edges, truncated } = await server.call("POST /api/subgraph", {
    keys: ["Measure:m01"],
    labels: ["Section"],
    expand: { types: ["IN_SECTION"], direction: "in" },
  });
  const keys = nodes.map(({ key }) => key);
  const sectors = await server.cypher("MATCH (s:Sector)-[:IN_SECTION]->(:Section) RETURN count(DISTINCT s) AS n");
  expect([keys.filter((key) => key.startsWith("Sector:")).length, truncated]).toEqual([sectors[0]?.["n"], undefined]);
  const [row] = await server.cypher(
    "MATCH (a)-[r]->(b) WHERE (a:Section OR a:Sector OR a.id = 'm01') AND (b:Section OR b:Sector OR b.id = 'm01') RETURN count(r) AS n",
  );
  expect(edges.length).toBe(row?.["n"]);
});
