import type { Snapshot } from "../../../snapshot/schema.ts";
import { captionOf } from "../../graph/lens.ts";
import type { Language } from "../../session.ts";
import type { OutTask } from "../format.ts";
import { toFile } from "../pieces.ts";
import { aboutOf } from "./about.ts";
import { type Column, type Columns, columnsOf } from "./columns.ts";
import { placesOf, shownIn } from "./places.ts";
import { tag, xmlText } from "./xml.ts";

/** What readers of GraphML keep for themselves, beside what is written here. */
const kept = ["id", "key", "label", "labels", "x", "y", "in_sight", "networkx_key"];

const ours: Readonly<Record<"node" | "edge", readonly [name: string, type: string][]>> = {
  node: [
    ["label", "string"],
    ["labels", "string"],
    ["x", "double"],
    ["y", "double"],
    ["in_sight", "boolean"],
  ],
  edge: [
    ["label", "string"],
    ["in_sight", "boolean"],
  ],
};

/** GraphML: every node and relationship with all its properties, each of its type, and places in px, y downwards. */
export function writeGraphml(task: OutTask): Promise<Blob> {
  const { nodes, edges } = task.snapshot.elements;
  const pieces = graphmlPieces(task.snapshot, task.choices.language);
  return toFile(pieces, nodes.length + edges.length + 2, "application/graphml+xml", task);
}

function* graphmlPieces(snapshot: Snapshot, language: Language): Generator<string> {
  const { nodes, edges } = snapshot.elements;
  const ofNodes = columnsOf(nodes, kept, 0, (count) => `n${count}`);
  const ofEdges = columnsOf(edges, kept, 0, (count) => `e${count}`);
  const places = placesOf(snapshot);
  const shown = shownIn(snapshot);
  yield head(snapshot, language, ofNodes, ofEdges);
  for (const node of nodes) {
    const place = places.get(node.key);
    const said = {
      label: captionOf(node, snapshot.lens, language),
      labels: JSON.stringify(node.labels),
      ...(place ? { x: String(place.x), y: String(place.y) } : {}),
      in_sight: String(shown.has(node.key)),
    };
    yield `${tag("node", { id: node.key }, data("node", said) + values(ofNodes, node.properties))}\n`;
  }
  for (const { key, source, target, type, properties } of edges) {
    const said = { label: type, in_sight: String(shown.has(key)) };
    yield `${tag("edge", { id: key, source, target }, data("edge", said) + values(ofEdges, properties))}\n`;
  }
  yield "</graph>\n</graphml>\n";
}

function head(snapshot: Snapshot, language: Language, ofNodes: Columns, ofEdges: Columns): string {
  const about = aboutOf(snapshot, language);
  const keys = [
    ...about.map(([name]) => tag("key", { id: `g_${name}`, for: "graph", "attr.name": name, "attr.type": "string" })),
    ...ownKeys("node"),
    ...ofNodes.columns.map((column) => keyOf(column, "node")),
    ...ownKeys("edge"),
    ...ofEdges.columns.map((column) => keyOf(column, "edge")),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    `<desc>${xmlText(about.map(([name, text]) => `${name}: ${text}`).join("\n"))}</desc>`,
    ...keys,
    '<graph edgedefault="directed">',
    ...about.map(([name, text]) => tag("data", { key: `g_${name}` }, xmlText(text))),
    "",
  ].join("\n");
}

function ownKeys(of: "node" | "edge"): string[] {
  return ours[of].map(([name, type]) =>
    tag("key", { id: `${of}_${name}`, for: of, "attr.name": name, "attr.type": type }),
  );
}

function keyOf({ id, name, type, kind }: Column, of: "node" | "edge"): string {
  const attributes = { id, for: of, "attr.name": name, "attr.type": type };
  return kind === "string" ? tag("key", attributes) : tag("key", attributes, `<desc>${kinds[kind] ?? kind}</desc>`);
}

const kinds: Readonly<Record<string, string>> = { list: "list, as JSON", other: "JSON", Bytes: "bytes, as Base64" };

function data(of: "node" | "edge", said: Readonly<Record<string, string>>): string {
  return Object.entries(said)
    .map(([name, text]) => tag("data", { key: `${of}_${name}` }, xmlText(text)))
    .join("");
}

function values(columns: Columns, properties: Readonly<Record<string, unknown>>): string {
  return columns
    .of(properties)
    .map(({ column, text }) => tag("data", { key: column.id }, xmlText(text)))
    .join("");
}
