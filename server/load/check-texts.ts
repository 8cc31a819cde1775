import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Segment } from "../schema.ts";
import type { Checked } from "./check.ts";
import { hasNode } from "./check-row.ts";
import { readCsv, toFault } from "./csv.ts";
import { cite, type Faults } from "./fault.ts";
import { Tiling } from "./tiling.ts";
import { encodingFault } from "./utf8-check.ts";

/** Longest source text, in bytes. */
const textLimit = 8 * 1024 * 1024;

/** The text of a document and the segments that tile it. */
export interface SourceText {
  document: string;
  text: string;
  segments: Segment[];
}

/** Reads the source texts of a dataset and their segments: every character belongs to exactly one segment. */
export async function checkTexts(checked: Checked, faults: Faults): Promise<SourceText[]> {
  const texts: SourceText[] = [];
  for (const [index, { document, file, segments }] of checked.manifest.texts.entries()) {
    if (!hasNode(checked, document)) {
      const place = checked.place(["texts", index, "document"]);
      const message = `There is no node ${cite(document)}: write the key of a document of this dataset such as Document:table.`;
      faults.add({ file: checked.name("dataset.yaml"), ...place, message });
    }
    const text = await readText(checked, file, faults);
    if (text === undefined) continue;
    texts.push({ document, text, segments: await readSegments(checked, segments, text.length, faults) });
  }
  return texts;
}

async function readText(checked: Checked, file: string, faults: Faults): Promise<string | undefined> {
  const path = join(checked.folder, file);
  const size = (await stat(path).catch(() => undefined))?.size;
  if (size === undefined) return undefined;
  if (size > textLimit) {
    faults.add({
      file: checked.name(file),
      message: `A source text has at most ${textLimit / 1024 / 1024} MB: cut it into documents.`,
    });
    return undefined;
  }
  const bytes = await readFile(path);
  checked.hashes[file] = createHash("sha256").update(bytes).digest("hex");
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  faults.add(toFault(checked.name(file), encodingFault(bytes, 1).fault));
  return undefined;
}

async function readSegments(checked: Checked, file: string, length: number, faults: Faults): Promise<Segment[]> {
  const path = join(checked.folder, file);
  if ((await stat(path).catch(() => undefined)) === undefined) return [];
  let sound = true;
  const reading = readCsv(path, (fault) => {
    sound = false;
    faults.add(toFault(checked.name(file), fault));
  });
  const tiling = new Tiling(checked, checked.name(file), length, faults);
  for await (const records of reading.records)
    for (const { line, cells } of records) if (!tiling.take(line, cells)) return [];
  checked.hashes[file] = reading.hash();
  return sound ? tiling.end() : [];
}
