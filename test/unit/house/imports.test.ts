import { expect, test } from "vitest";
import { files } from "./files.ts";
import { type Import, importsOf } from "./imports.ts";

const all = files("server/**/*.ts", "snapshot/**/*.ts", "client/**/*.{ts,tsx}").flatMap((path) => importsOf(path));
const inRoom = (room: string) => all.filter(({ from }) => from === room || from.startsWith(`${room}/`));
const said = (list: Import[]) =>
  list.map(({ from, to, typeOnly }) => `${from} imports ${typeOnly ? "type " : ""}${to}`);

test("imports are seen in every form they have", () => {
  const text = [
    'import { a,\n  type B } from "../server/api.ts";',
    'import type { C } from "../server/schema.ts";',
    'import "./styles.css";',
    'export { d } from "./views/D.tsx";',
    'const later = await import("./graph/explorer.ts");',
    'const icon = "from";',
    'let preact: typeof import("preact");',
  ];
  expect(said(importsOf("client/x.ts", text.join("\n")))).toEqual([
    "client/x.ts imports server/api.ts",
    "client/x.ts imports type server/schema.ts",
    "client/x.ts imports client/styles.css",
    "client/x.ts imports client/views/D.tsx",
    "client/x.ts imports client/graph/explorer.ts",
    "client/x.ts imports type preact",
  ]);
});

test("the client takes only types from the server, and only from the contract", () => {
  const contract = ["server/api.ts", "server/schema.ts", "server/lens.ts"];
  const taken = inRoom("client").filter(({ to }) => to.startsWith("server/"));
  expect(taken.length).toBeGreaterThan(0);
  expect(said(taken.filter(({ to, typeOnly }) => !typeOnly || !contract.includes(to)))).toEqual([]);
});

test("of the format of snapshots the client takes code that knows no zod, and what checks files only when it is called for", () => {
  const taken = inRoom("client").filter(({ to, typeOnly }) => to.startsWith("snapshot/") && !typeOnly);
  expect(taken.length).toBeGreaterThan(5);
  expect(said(taken.filter(({ to }) => to === "snapshot/schema.ts"))).toEqual([]);
  const check = taken.filter(({ to }) => to === "snapshot/check.ts");
  expect(check.map(({ from, deferred }) => [from, deferred])).toEqual([["client/snapshot/read.ts", true]]);
  const plain = inRoom("snapshot").filter(({ from }) => !["snapshot/schema.ts", "snapshot/check.ts"].includes(from));
  const knowsZod = ({ to, typeOnly }: Import) => to === "zod" || (to === "snapshot/schema.ts" && !typeOnly);
  expect(said(plain.filter(knowsZod))).toEqual([]);
});

test("the format of snapshots knows the contract and nothing else of server and client", () => {
  const known = /^(zod|@noble\/hashes\/.*|server\/(schema|lens)\.ts|snapshot\/.*)$/;
  expect(said(inRoom("snapshot").filter(({ to }) => !known.test(to)))).toEqual([]);
});

test("the server takes nothing from the client", () => {
  expect(said(inRoom("server").filter(({ to }) => to.startsWith("client/")))).toEqual([]);
});

test("handlers know the contract, the queries, the database interface, the errors, the search for paths, how people ask, the shelf, its pages, and each other", () => {
  const known =
    /^(zod|snapshot\/\w+\.ts|server\/(api|openapi|schema|lens|queries|database|errors)\.ts|server\/query\/people\.ts|server\/(handlers|paths|snapshots|pages)\/.*)$/;
  expect(said(inRoom("server/handlers").filter(({ to }) => !known.test(to)))).toEqual([]);
});

test("the search for paths knows nothing but itself", () => {
  expect(said(inRoom("server/paths").filter(({ to }) => !to.startsWith("server/paths/")))).toEqual([]);
});

test("only the driver's room imports the driver", () => {
  const driver = all.filter(({ to }) => to === "neo4j-driver" || to.startsWith("neo4j-driver/"));
  expect(said(driver.filter(({ from }) => !from.startsWith("server/neo4j/")))).toEqual([]);
});

test("the graph of the client imports no view, the views no cytoscape", () => {
  const graph = inRoom("client/graph").filter(({ to }) => /^preact(\/|$)|^client\/views\//.test(to));
  const views = inRoom("client/views").filter(({ to }) => to.startsWith("cytoscape"));
  expect(said([...graph, ...views])).toEqual([]);
});

test("no module of server or client is imported from tests, benchmarks or scripts", () => {
  expect(said(all.filter(({ to }) => /^(test|bench|scripts)\//.test(to)))).toEqual([]);
});
