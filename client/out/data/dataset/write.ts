import { stringify } from "yaml";
import type { DocumentText } from "../../../../server/schema.ts";
import type { Snapshot } from "../../../../snapshot/schema.ts";
import { said } from "../../../snapshot/said.ts";
import type { OutTask } from "../../format.ts";
import { breath, gatherPieces } from "../../pieces.ts";
import { titleText } from "../../words.ts";
import { zipFiles } from "../../zip.ts";
import { lensOf } from "./lens.ts";
import { readme } from "./readme.ts";
import { type DatasetTable, tablesOf } from "./tables.ts";
import { segmentFile, textFile, textsOf } from "./texts.ts";

/** A zip with the snapshot as a dataset of this product: dataset.yaml, tables, texts. It loads with `npm run load`. */
export async function writeDataset(task: OutTask): Promise<Blob> {
  const { snapshot, signal, progress } = task;
  const texts = textsOf(snapshot);
  const { tables, keyOf } = tablesOf(snapshot, texts);
  const files = new Map<string, string>();
  const kept = [...texts].filter(([document]) => keyOf(document) === document);
  files.set("README.txt", readme(snapshot));
  files.set("dataset.yaml", manifest(snapshot, tables, kept));
  const all = tables.reduce((sum, { rows }) => sum + rows + 1, 0);
  let done = 0;
  for (const { file, rows, lines } of tables) {
    const share = { signal, progress: (part: number) => progress(((done + part * rows) / all) * 0.7) };
    files.set(file, (await gatherPieces(lines(), rows + 1, share)).join(""));
    done += rows + 1;
  }
  for (const [index, [, { text, segments }]] of kept.entries()) {
    files.set(textName(index), textFile(text));
    files.set(segmentName(index), segmentFile(withNames(segments, keyOf)));
    await breath(signal);
  }
  return zipFiles(files, snapshot.createdAt, { signal, progress: (part) => progress(0.7 + 0.3 * part) });
}

/** Segments name nodes as the dataset names them. */
function withNames(segments: DocumentText["segments"], keyOf: (key: string) => string | undefined) {
  return segments.map(({ node, ...segment }) => {
    const name = node === undefined ? undefined : keyOf(node);
    return name === undefined ? segment : { ...segment, node: name };
  });
}

const textName = (index: number) => `texts/${index + 1}.txt`;
const segmentName = (index: number) => `texts/${index + 1}-segments.csv`;

function manifest(
  snapshot: Snapshot,
  tables: readonly DatasetTable[],
  texts: readonly [string, DocumentText][],
): string {
  const { createdAt, datasets, sha256 } = snapshot;
  const newest = datasets
    .map(({ asOf }) => asOf)
    .filter(isDay)
    .sort()
    .at(-1);
  const licences = [...new Set(datasets.map(({ licence }) => licence).filter(Boolean))];
  const both = (words: Snapshot["title"]) => ({ ja: said(words, "ja"), en: said(words, "en") });
  const named = (of: DatasetTable["of"]) => tables.filter((table) => table.of === of).map(({ file }) => file);
  const settings = {
    id: `snapshot-${sha256.slice(0, 12)}`,
    version: "1",
    title: { ja: titleText(snapshot, "ja"), en: titleText(snapshot, "en") },
    as_of: newest ?? createdAt.slice(0, 10),
    licence: licences.join("; ") || "not stated",
    sources: datasets.map((one) => ({ id: `${one.id} ${one.version} (${one.asOf})`, title: both(one.title) })),
    texts: texts.map(([document], index) => ({ document, file: textName(index), segments: segmentName(index) })),
    nodes: named("nodes"),
    relationships: named("relationships"),
    lens: JSON.parse(JSON.stringify(lensOf(snapshot))) as unknown,
  };
  return stringify(settings, { lineWidth: 0, aliasDuplicateObjects: false });
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}
