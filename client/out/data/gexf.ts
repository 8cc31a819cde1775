import type { Edge, Node } from "../../../server/schema.ts";
import type { Snapshot } from "../../../snapshot/schema.ts";
import { captionOf, labelLens, labelOf, typeLens } from "../../graph/lens.ts";
import { channels } from "../../graph/value-colours.ts";
import type { OutChoices, OutTask } from "../format.ts";
import { toFile } from "../pieces.ts";
import { titleText } from "../words.ts";
import { aboutOf } from "./about.ts";
import { type Columns, columnsOf } from "./columns.ts";
import { type Place, placesOf, shownIn } from "./places.ts";
import { tag, xmlText } from "./xml.ts";

/** What Gephi and other readers keep for themselves, and what is written here. */
const keptOfNodes = ["id", "label", "labels", "in_sight", "x", "y", "z", "size", "color", "shape", "thickness", "viz"];
const keptOfEdges = ["id", "label", "in_sight", "color", "thickness", "shape", "weight", "networkx_key"];

/** GEXF 1.3 for Gephi: everything with its properties, places (y upwards, as Gephi draws) and the colours of the lens. */
export function writeGexf(task: OutTask): Promise<Blob> {
  const { nodes, edges } = task.snapshot.elements;
  const pieces = gexfPieces(task.snapshot, task.choices);
  return toFile(pieces, nodes.length + edges.length + 4, "application/gexf+xml", task);
}

type Look = Pick<OutChoices, "language" | "theme">;

/** Readers take the title of an attribute only where its id is a number. */
function* gexfPieces(snapshot: Snapshot, look: Look): Generator<string> {
  const { nodes, edges } = snapshot.elements;
  const ofNodes = columnsOf(nodes, keptOfNodes, 2, String);
  const ofEdges = columnsOf(edges, keptOfEdges, 1, String);
  const places = placesOf(snapshot);
  const shown = shownIn(snapshot);
  yield head(snapshot, look);
  yield attributes("node", ["labels", "in_sight"], ofNodes);
  yield attributes("edge", ["in_sight"], ofEdges);
  yield "<nodes>\n";
  for (const node of nodes) {
    const own = values([JSON.stringify(node.labels), String(shown.has(node.key))], ofNodes, node.properties);
    const inside = own + drawn(node, places.get(node.key), snapshot, look);
    yield `${tag("node", { id: node.key, label: captionOf(node, snapshot.lens, look.language) }, inside)}\n`;
  }
  yield "</nodes>\n<edges>\n";
  for (const edge of edges) {
    const { key, source, target, type } = edge;
    const inside = values([String(shown.has(key))], ofEdges, edge.properties) + edgeColour(edge, snapshot, look);
    yield `${tag("edge", { id: key, source, target, label: type }, inside)}\n`;
  }
  yield "</edges>\n</graph>\n</gexf>\n";
}

function head(snapshot: Snapshot, { language }: Look): string {
  const about = aboutOf(snapshot, language).map(([name, text]) => `${name}: ${text}`);
  const author = snapshot.author === "" ? "" : `${snapshot.author}, `;
  const meta = [
    `<creator>${xmlText(`${author}Tsunagi ${snapshot.app.version}`)}</creator>`,
    `<title>${xmlText(titleText(snapshot, language))}</title>`,
    `<description>${xmlText(about.join("\n"))}</description>`,
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">',
    tag("meta", { lastmodifieddate: snapshot.createdAt.slice(0, 10) }, meta.join("")),
    '<graph defaultedgetype="directed" mode="static">',
    "",
  ].join("\n");
}

const ownTypes: Readonly<Record<string, string>> = { labels: "string", in_sight: "boolean" };

function attributes(of: "node" | "edge", own: readonly string[], { columns }: Columns): string {
  const all = [
    ...own.map((title, index) => ({ id: String(index), title, type: ownTypes[title] })),
    ...columns.map(({ id, name, type }) => ({ id, title: name, type })),
  ];
  return `${tag("attributes", { class: of, mode: "static" }, all.map((one) => tag("attribute", one)).join(""))}\n`;
}

function values(own: readonly string[], columns: Columns, properties: Readonly<Record<string, unknown>>): string {
  const all = [
    ...own.map((value, index) => ({ for: String(index), value })),
    ...columns.of(properties).map(({ column, text }) => ({ for: column.id, value: text })),
  ];
  return tag("attvalues", {}, all.map((one) => tag("attvalue", one)).join(""));
}

function drawn(node: Node, place: Place | undefined, { lens }: Snapshot, { theme }: Look): string {
  const { colour, size } = labelLens(lens, labelOf(node, lens));
  const position = place ? tag("viz:position", { x: String(place.x), y: String(0 - place.y), z: "0" }) : "";
  return colourTag(colour[theme]) + position + tag("viz:size", { value: String(Math.max(...size)) });
}

function edgeColour({ type }: Edge, { lens }: Snapshot, { theme }: Look): string {
  return colourTag(labelLens(lens, typeLens(lens, type).colourOf).colour[theme]);
}

function colourTag(colour: string): string {
  const [r, g, b] = channels(colour).map(String);
  return tag("viz:color", { r, g, b });
}
