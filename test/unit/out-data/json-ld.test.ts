import jsonld, { type JsonLdDocument } from "jsonld";
import { expect, test } from "vitest";
import type { Snapshot } from "../../../snapshot/schema.ts";
import { hostileSnapshot, makeText, shippedSnapshot } from "./fixtures.ts";

const own = "urn:x-tsunagi:";
const prov = "http://www.w3.org/ns/prov#";
const xsd = "http://www.w3.org/2001/XMLSchema#";
const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const offline = {
  documentLoader: async (url: string): Promise<never> => {
    throw new Error(`${url} was asked for`);
  },
};

type Expanded = Record<string, unknown>;

/** The file as the reader expands it: what is said of the snapshot, and of each thing by its IRI. */
async function expanded(snapshot: Snapshot) {
  const document = JSON.parse(await makeText("jsonld", snapshot)) as JsonLdDocument;
  const [bundle] = (await jsonld.expand(document, offline)) as unknown as Expanded[];
  const graph = (bundle?.["@graph"] ?? []) as Expanded[];
  return { document, bundle: bundle ?? {}, things: new Map(graph.map((one) => [String(one["@id"]), one])) };
}

const iri = (kind: string, name: string) =>
  own +
  kind +
  encodeURIComponent(name).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

/** Takes apart what the reader made of a value. */
function read(value: unknown): unknown {
  const one = (item: Expanded): unknown => {
    if ("@list" in item) return (item["@list"] as Expanded[]).map(one);
    if (item["@type"] === "@json") return item["@value"];
    const type = item["@type"];
    return type === undefined
      ? item["@value"]
      : [String(type).replace(xsd, "xsd:").replace(own, "own:"), item["@value"]];
  };
  return (value as Expanded[]).map(one)[0];
}

/** What a value is expected to be in RDF. */
function expected(value: unknown): unknown {
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map(expected);
  if (typeof value === "number") return [Number.isSafeInteger(value) ? "xsd:integer" : "xsd:double", String(value)];
  if (!Object.hasOwn(Object(value), "$type")) return value;
  const { $type, value: inner } = value as { $type: string; value: string };
  const { srid, x, y, z } = inner as unknown as Record<string, number>;
  const point = z === undefined ? `SRID=${srid};POINT(${x} ${y})` : `SRID=${srid};POINT Z(${x} ${y} ${z})`;
  if ($type === "Point") return ["own:value:Point", point];
  if ($type === "Float") return ["xsd:double", inner.replace("Infinity", "INF")];
  const types: Record<string, string> = { Integer: "integer", Date: "date", LocalDateTime: "dateTime", Time: "time" };
  if ($type === "DateTime" && inner.includes("[")) return ["own:value:DateTime", inner];
  return [`xsd:${types[$type] ?? { LocalTime: "time", Duration: "duration", Bytes: "base64Binary" }[$type]}`, inner];
}

const snapshots: [name: string, snapshot: Snapshot][] = [
  ["hostile", hostileSnapshot()],
  ["shipped", await shippedSnapshot()],
];

test.each(snapshots)(
  "the jsonld library expands every node and statement of the %s graph, and fetches nothing",
  async (_, snapshot) => {
    const { things } = await expanded(snapshot);
    const { nodes, edges } = snapshot.elements;
    expect(things.size).toBe(nodes.length + edges.length);
    const valuesOf = (thing: Expanded, properties: Expanded) =>
      Object.fromEntries(Object.keys(properties).map((name) => [name, read(thing[iri("property:", name)])]));
    const wantedOf = (properties: Expanded) =>
      Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, expected(value)]));
    for (const { key, labels, properties } of nodes) {
      const thing = things.get(iri("node:", key)) ?? {};
      expect(valuesOf(thing, properties)).toEqual(wantedOf(properties));
      expect(thing["@type"] ?? []).toEqual(expect.arrayContaining(labels.map((label) => iri("label:", label))));
      expect(read(thing[`${own}key`])).toBe(key);
    }
    for (const { key, type, source, target, properties } of edges) {
      const thing = things.get(iri("edge:", key)) ?? {};
      expect(valuesOf(thing, properties)).toEqual(wantedOf(properties));
      const ends = ["subject", "predicate", "object"].map((end) => thing[rdf + end]);
      expect(ends).toEqual([
        [{ "@id": iri("node:", source) }],
        [{ "@id": iri("type:", type) }],
        [{ "@id": iri("node:", target) }],
      ]);
      const direct = things.get(iri("node:", source))?.[iri("type:", type)];
      expect(direct).toContainEqual({ "@id": iri("node:", target) });
    }
  },
);

test("a relationship says with PROV-O which document it was derived from, in which words, and how surely", async () => {
  const snapshot = await shippedSnapshot();
  const { things, bundle } = await expanded(snapshot);
  const document = [{ "@id": iri("node:", "Document:table") }];
  const edge = snapshot.elements.edges.find(({ key }) => key === "Measure:m02|COMMITS|Funding:f02");
  const id = iri("edge:", edge?.key ?? "");
  const thing = things.get(id) ?? {};
  expect(thing["@type"]).toEqual([`${rdf}Statement`, `${prov}Entity`]);
  expect(thing[`${prov}wasDerivedFrom`]).toEqual(document);
  expect(thing[`${prov}hadPrimarySource`]).toEqual(document);
  expect(thing[`${prov}qualifiedDerivation`]).toEqual([
    {
      "@type": [`${prov}Derivation`],
      [`${prov}entity`]: [
        {
          "@id": `${id}#quote`,
          "@type": [`${prov}Entity`],
          [`${prov}value`]: [{ "@value": "約6,000万ドル" }],
          [`${prov}wasQuotedFrom`]: document,
          "http://www.w3.org/ns/oa#hasSelector": [
            {
              "@type": ["http://www.w3.org/ns/oa#TextPositionSelector"],
              "http://www.w3.org/ns/oa#start": [{ "@value": 105 }],
              "http://www.w3.org/ns/oa#end": [{ "@value": 114 }],
            },
          ],
        },
      ],
    },
  ]);
  const inferred = snapshot.elements.edges.filter(({ properties }) => properties["basis"] === "inferred");
  expect(inferred.length).toBeGreaterThan(10);
  expect(inferred.map(({ key }) => read(things.get(iri("edge:", key))?.[`${own}confidence`]))).toEqual(
    inferred.map(({ properties }) => ["xsd:double", properties["confidence"]]),
  );
  expect(bundle["@id"]).toBe(`${own}snapshot:${snapshot.sha256}`);
  expect(bundle[`${prov}generatedAtTime`]).toEqual([{ "@type": `${xsd}dateTime`, "@value": snapshot.createdAt }]);
});

test("as RDF it is a named graph, the bundle, with what is said of the snapshot beside it", async () => {
  const { document } = await expanded(hostileSnapshot());
  const quads = (await jsonld.toRDF(document, offline)) as { graph: { value: string } }[];
  const graphs = Map.groupBy(quads, ({ graph }) => graph.value);
  expect([...graphs.keys()].sort()).toEqual(["", `${own}snapshot:${hostileSnapshot().sha256}`]);
  const file = (await expanded(hostileSnapshot())).bundle;
  expect(read(file[`${own}story`])).toEqual(hostileSnapshot().story);
});
