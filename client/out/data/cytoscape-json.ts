import type { Snapshot } from "../../../snapshot/schema.ts";
import { captionOf } from "../../graph/lens.ts";
import type { Language } from "../../session.ts";
import type { OutTask } from "../format.ts";
import { toFile } from "../pieces.ts";
import { aboutOf } from "./about.ts";
import { namesFor, propertiesOf } from "./names.ts";
import { placesOf, shownIn } from "./places.ts";
import { tell } from "./value.ts";

/** What Cytoscape.js and Cytoscape Desktop keep for themselves, and what is written here. */
const kept = [
  "id",
  "key",
  "source",
  "target",
  "parent",
  "name",
  "labels",
  "interaction",
  "in_sight",
  "selected",
  "SUID",
  "shared_name",
  "shared name",
  "shared interaction",
];

/**
 * Cytoscape JSON: `data` has plain values for tables and styles, `scratch` every property exactly as the snapshot has it.
 * The steps of a story are in a member that Cytoscape leaves alone.
 */
export function writeCytoscapeJson(task: OutTask): Promise<Blob> {
  const { nodes, edges } = task.snapshot.elements;
  const pieces = jsonPieces(task.snapshot, task.choices.language);
  return toFile(pieces, nodes.length + edges.length + 3, "application/json", task);
}

function* jsonPieces(snapshot: Snapshot, language: Language): Generator<string> {
  const { title, description, sha256, lens, state, story, texts } = snapshot;
  const about = Object.fromEntries(aboutOf(snapshot, language));
  const top = {
    format_version: "1.0",
    generated_by: `tsunagi-${snapshot.app.version}`,
    target_cytoscapejs_version: "~3.34",
    data: { shared_name: about["title"] ?? "", name: about["title"] ?? "", ...about },
  };
  yield `${JSON.stringify(top, null, 1).slice(0, -2)},\n "elements": {\n  "nodes": [`;
  yield* joined(nodesOf(snapshot, language));
  yield '\n  ],\n  "edges": [';
  yield* joined(edgesOf(snapshot));
  const more = { title, description, sha256, lens, state, texts, ...(story ? { story } : {}) };
  yield `\n  ]\n },\n "tsunagi": ${JSON.stringify(more)}\n}\n`;
}

function* joined(elements: Iterable<object>): Generator<string> {
  let between = "\n   ";
  for (const element of elements) {
    yield between + JSON.stringify(element);
    between = ",\n   ";
  }
}

function* nodesOf(snapshot: Snapshot, language: Language): Generator<object> {
  const { nodes } = snapshot.elements;
  const nameOf = namesFor(kept, propertiesOf(nodes));
  const places = placesOf(snapshot);
  const shown = shownIn(snapshot);
  for (const node of nodes) {
    const { key, labels, properties } = node;
    const place = places.get(key);
    const own = { id: key, name: captionOf(node, snapshot.lens, language), labels, in_sight: shown.has(key) };
    yield {
      data: { ...plainly(properties, nameOf), ...own },
      ...(place ? { position: { x: place.x, y: place.y } } : {}),
      scratch: { tsunagi: { properties } },
    };
  }
}

function* edgesOf(snapshot: Snapshot): Generator<object> {
  const { edges } = snapshot.elements;
  const nameOf = namesFor(kept, propertiesOf(edges));
  const shown = shownIn(snapshot);
  for (const { key, source, target, type, properties } of edges) {
    const own = { id: key, source, target, interaction: type, name: type, in_sight: shown.has(key) };
    yield { data: { ...plainly(properties, nameOf), ...own }, scratch: { tsunagi: { properties } } };
  }
}

/** Values as a table of Cytoscape takes them: texts, numbers, booleans and lists of one of these. */
function plainly(properties: Readonly<Record<string, unknown>>, nameOf: (name: string) => string) {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [nameOf(name), plain(value)]));
}

function plain(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (!Array.isArray(value)) return tell(value)?.text ?? null;
  const kinds = new Set(value.map((item) => typeof item));
  const flat = kinds.size === 1 && !kinds.has("object");
  return flat ? value : value.map((item) => tell(item)?.text ?? "");
}
