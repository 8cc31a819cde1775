import { afterAll, expect, test } from "vitest";
import { checkDatasets } from "../../../server/load/check.ts";
import { createFaults, faultLine } from "../../../server/load/fault.ts";
import { sealed } from "../../../snapshot/digest.ts";
import type { Snapshot } from "../../../snapshot/schema.ts";
import { aSnapshot } from "../../a-snapshot.ts";
import { hostileSnapshot, make, shippedSnapshot } from "./fixtures.ts";
import { removeUnpacked, unpack } from "./unpack.ts";

afterAll(removeUnpacked);

async function check(snapshot: Snapshot) {
  const { folder, names } = await unpack(await make("csv", snapshot));
  const faults = createFaults();
  const [checked] = await checkDatasets([folder], faults);
  const said = [...faults.list, ...faults.warnings].map((fault) =>
    faultLine(fault).replace(/\S*tsunagi-out-\w+\//g, ""),
  );
  return { checked, said, names };
}

const count = (maps: Iterable<{ rows: { size: number } }>) => [...maps].reduce((sum, { rows }) => sum + rows.size, 0);

test("the shipped graph passes the check of datasets without a word, whole texts and lens included", async () => {
  const snapshot = await shippedSnapshot();
  const { checked, said } = await check(snapshot);
  expect(said).toEqual([]);
  const { nodes, edges } = snapshot.elements;
  expect([count(checked?.nodes.values() ?? []), count(checked?.relationships.values() ?? [])]).toEqual([
    nodes.length,
    edges.length,
  ]);
  expect(checked?.texts).toEqual(
    snapshot.texts.map(({ document, pieces: [piece], segments }) => ({ document, text: piece?.text, segments })),
  );
  expect(checked?.manifest.lens.labels).toEqual(snapshot.lens.labels);
  expect(checked?.manifest.lens.overview).toEqual(snapshot.lens.overview);
});

test("of a part of the graph the lens speaks of what is there, and claims nothing of what was looked for", async () => {
  const { sha256: _, ...all } = await shippedSnapshot();
  const edges = all.elements.edges.filter(({ type }) => type === "CONCERNS");
  const ends = new Set(edges.flatMap(({ source, target, properties }) => [source, target, properties["source"]]));
  const nodes = all.elements.nodes.filter(({ key }) => ends.has(key));
  const { checked, said } = await check(sealed({ ...all, elements: { nodes, edges } }));
  expect(said).toEqual([]);
  const { labels, relationships, overview, coverage } = checked?.manifest.lens ?? {};
  expect([Object.keys(labels ?? {}), Object.keys(relationships ?? {}), overview, coverage]).toEqual([
    ["Measure", "Resource", "Document"],
    ["CONCERNS"],
    undefined,
    undefined,
  ]);
  expect(checked?.manifest.as_of).toBe("2026-02-06");
});

test("a graph of any names and values passes it too, and no row is lost", async () => {
  const snapshot = hostileSnapshot();
  const { checked, said } = await check(snapshot);
  expect(said).toEqual([]);
  const { nodes, edges } = snapshot.elements;
  expect([count(checked?.nodes.values() ?? []), count(checked?.relationships.values() ?? [])]).toEqual([
    nodes.length,
    edges.length,
  ]);
  const [text] = checked?.texts ?? [];
  expect([text?.document, text?.segments[1]]).toEqual([
    "Doc:1",
    { start: 8, end: 15, kind: "body", node: "SnapshotNode:Two:1" },
  ]);
});

test("of a text that was kept in part the passages stand at their offsets", async () => {
  const nodes = [{ key: "Doc:1", labels: ["Doc"], properties: { id: "1", name_ja: "文", name_en: "Text" } }];
  const says = { basis: "source", source: "Doc:1", quote: "引用", quote_start: 10, quote_end: 12 };
  const edges = [{ key: "Doc:1|SAYS|Doc:1", type: "SAYS", source: "Doc:1", target: "Doc:1", properties: says }];
  const pieces = [{ start: 8, text: "の「引用」です" }];
  const segments = [{ start: 8, end: 15, kind: "body", node: "Doc:1" }];
  const over: Partial<Snapshot> = {
    elements: { nodes, edges },
    texts: [{ document: "Doc:1", length: 30, pieces, segments }],
  };
  const { checked, said } = await check(aSnapshot(over));
  expect(said).toEqual([]);
  expect(checked?.texts).toEqual([
    {
      document: "Doc:1",
      text: `${" ".repeat(8)}の「引用」です${" ".repeat(15)}`,
      segments: [{ start: 0, end: 8, kind: "left_out" }, ...segments, { start: 15, end: 30, kind: "left_out" }],
    },
  ]);
});

test("the same snapshot gives the same bytes, with names that every system and shell takes", async () => {
  const bytes = async () => Buffer.from(await (await make("csv", hostileSnapshot())).arrayBuffer()).toString("base64");
  expect(await bytes()).toBe(await bytes());
  const { names } = await check(hostileSnapshot());
  expect(names.filter((name) => !/^(texts\/)?[\w\p{L}\p{M}\p{N}][\w.\p{L}\p{M}\p{N}-]*\w$/u.test(name))).toEqual([]);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
});

test("work that is given up ends with the reason, and progress only grows", async () => {
  const ending = new AbortController();
  ending.abort(new Error("given up"));
  for (const id of ["graphml", "gexf", "cytoscape", "csv", "jsonld", "cypher"])
    await expect(make(id, hostileSnapshot(), { signal: ending.signal })).rejects.toThrow("given up");
  const seen: number[] = [];
  await make("csv", await shippedSnapshot(), { progress: (done) => seen.push(done) });
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(seen.at(-1)).toBe(1);
});
