import type { OutFormat, OutTask } from "../format.ts";

type Writer = (task: OutTask) => Promise<Blob>;

/** Kinds of files for other programs. Each is fetched when it is first made. */
export const dataFormats: readonly OutFormat[] = [
  lazily("graphml", "graphml", ["language"], async () => (await import("./graphml.ts")).writeGraphml),
  lazily("gexf", "gexf", ["language", "theme"], async () => (await import("./gexf.ts")).writeGexf),
  lazily("cytoscape", "cyjs", ["language"], async () => (await import("./cytoscape-json.ts")).writeCytoscapeJson),
  lazily("csv", "zip", [], async () => (await import("./dataset/write.ts")).writeDataset),
  lazily("jsonld", "jsonld", [], async () => (await import("./json-ld/write.ts")).writeJsonLd),
  lazily("cypher", "cypher", ["language"], async () => (await import("./cypher/write.ts")).writeCypher),
];

function lazily(id: string, extension: string, heeds: OutFormat["heeds"], load: () => Promise<Writer>): OutFormat {
  return { id, group: "data", extension, heeds, make: async (task) => (await load())(task) };
}
