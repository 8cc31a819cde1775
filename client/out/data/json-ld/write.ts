import type { Edge, Node } from "../../../../server/schema.ts";
import type { Snapshot, Words } from "../../../../snapshot/schema.ts";
import type { OutTask } from "../../format.ts";
import { toFile } from "../../pieces.ts";
import { type Place, placesOf, shownIn } from "../places.ts";
import { context, iriPart } from "./context.ts";
import { propertiesOf, statementOf } from "./statement.ts";

/** JSON-LD with PROV-O: the snapshot is a bundle, each relationship a statement that says what it was derived from. */
export function writeJsonLd(task: OutTask): Promise<Blob> {
  const { nodes, edges } = task.snapshot.elements;
  return toFile(documentPieces(task.snapshot), nodes.length + edges.length + 2, "application/ld+json", task);
}

function* documentPieces(snapshot: Snapshot): Generator<string> {
  const top = { "@context": context, ...bundleOf(snapshot) };
  yield `${JSON.stringify(top, null, 1).slice(0, -2)},\n "@graph": [`;
  let between = "\n  ";
  for (const item of itemsOf(snapshot)) {
    yield between + JSON.stringify(item);
    between = ",\n  ";
  }
  yield "\n ]\n}\n";
}

/** What is said of the snapshot itself. */
function bundleOf({ sha256, title, description, createdAt, author, app, datasets, story }: Snapshot): object {
  return {
    "@id": `snapshot:${sha256}`,
    "@type": ["prov:Bundle", "prov:Entity", "schema:Dataset"],
    "dcterms:title": languages(title),
    "dcterms:description": languages(description),
    generatedAtTime: createdAt,
    ...(author === "" ? {} : { "dcterms:creator": author }),
    wasAttributedTo: [
      ...(author === "" ? [] : [{ "@id": `snapshot:${sha256}#author`, "@type": "prov:Agent", "schema:name": author }]),
      {
        "@id": `snapshot:${sha256}#application`,
        "@type": ["prov:Agent", "prov:SoftwareAgent"],
        "schema:name": "Tsunagi",
        "schema:softwareVersion": app.version,
      },
    ],
    wasDerivedFrom: datasets.map((one) => ({
      "@id": `dataset:${iriPart(one.id)}:${iriPart(one.version)}`,
      "@type": ["prov:Entity", "schema:Dataset"],
      "dcterms:title": languages(one.title),
      "schema:version": one.version,
      "schema:temporalCoverage": one.asOf,
      "schema:license": one.licence,
    })),
    ...(story ? { story } : {}),
  };
}

function* itemsOf(snapshot: Snapshot): Generator<object> {
  const { nodes, edges } = snapshot.elements;
  const places = placesOf(snapshot);
  const shown = shownIn(snapshot);
  const cited = new Set(edges.map(({ properties }) => properties["source"]));
  const leaving = Map.groupBy(edges, ({ source }) => source);
  for (const node of nodes) yield nodeOf(node, leaving.get(node.key) ?? [], places.get(node.key), shown, cited);
  for (const edge of edges) yield statementOf(edge, shown.has(edge.key));
}

function nodeOf(
  { key, labels, properties }: Node,
  leaving: readonly Edge[],
  place: Place | undefined,
  shown: ReadonlySet<string>,
  cited: ReadonlySet<unknown>,
): object {
  const targets = Map.groupBy(leaving, ({ type }) => type);
  return {
    "@id": `node:${iriPart(key)}`,
    "@type": [...labels.map((label) => `label:${iriPart(label)}`), ...(cited.has(key) ? ["prov:Entity"] : [])],
    key,
    "schema:name": languages({ ja: properties["name_ja"], en: properties["name_en"] }),
    ...(cited.has(key) ? { "dcterms:title": languages({ ja: properties["name_ja"], en: properties["name_en"] }) } : {}),
    ...propertiesOf(properties),
    ...Object.fromEntries(
      [...targets].map(([type, some]) => [
        `type:${iriPart(type)}`,
        [...new Set(some.map(({ target }) => target))].map((target) => ({ "@id": `node:${iriPart(target)}` })),
      ]),
    ),
    ...(place ? { x: place.x, y: place.y } : {}),
    inSight: shown.has(key),
  };
}

/** Texts with their language. */
function languages(words: Words | { ja: unknown; en: unknown }): object[] {
  return (["ja", "en"] as const).flatMap((language) => {
    const text = words[language];
    return typeof text === "string" && text !== "" ? [{ "@value": text, "@language": language }] : [];
  });
}
