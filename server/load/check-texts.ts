import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Segment } from "../schema.ts";
import type { Checked } from "./check.ts";
import { hasNode } from "./check-row.ts";
import { encodingFault, readCsv, toFault } from "./csv.ts";
import { cite, type Faults } from "./fault.ts";

/** Longest source text, in bytes. */
const textLimit = 8 * 1024 * 1024;

const names = ["start", "end", "kind", "node"] as const;
const known: ReadonlySet<string> = new Set(names);

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
  const tiling = createTiling(checked, checked.name(file), length, faults);
  for await (const records of reading.records)
    for (const { line, cells } of records) if (!tiling.take(line, cells)) return [];
  checked.hashes[file] = reading.hash();
  return sound ? tiling.end() : [];
}

/** Takes the rows of a segments file, header first, and holds that each piece begins where the last one ended. */
function createTiling(checked: Checked, file: string, length: number, faults: Faults) {
  const segments: Segment[] = [];
  let header: string[] | undefined;
  let at = 0;
  const readHeader = (row: number, cells: string[]): boolean => {
    header = cells.map((cell) => cell.replace(/:\w+$/, ""));
    const unknown = header.findIndex((name) => !known.has(name));
    const right = `write ${names.join(",")}.`;
    if (unknown !== -1)
      faults.add({
        file,
        row,
        column: unknown + 1,
        message: `${cite(header[unknown] ?? "")} is an unknown column: ${right}`,
      });
    else if (header.length !== names.length)
      faults.add({ file, row, message: `The header is missing or incomplete: ${right}` });
    else return true;
    return false;
  };
  return {
    take(row: number, cells: string[]): boolean {
      if (header === undefined) return readHeader(row, cells);
      const [start = "", end = "", kind = "", node = ""] = names.map((name) => cells[header?.indexOf(name) ?? -1]);
      const fault = (name: (typeof names)[number], message: string) =>
        faults.add({ file, row, column: (header?.indexOf(name) ?? 0) + 1, name, message });
      if (!/^\d+$/.test(start)) fault("start", `${cite(start)} is no offset: write a whole number.`);
      else if (Number(start) > at) fault("start", `Characters ${at} to ${start} belong to no segment: begin at ${at}.`);
      else if (Number(start) < at)
        fault("start", `Characters ${start} to ${at} belong to two segments: begin at ${at}.`);
      if (!/^\d+$/.test(end) || Number(end) <= Number(start))
        fault("end", `${cite(end)} is no end: write an offset beyond the start.`);
      else if (Number(end) > length) fault("end", `The text has only ${length} characters.`);
      if (kind === "") fault("kind", "The kind is missing: write one such as measure, heading or noise.");
      if (node !== "" && !hasNode(checked, node)) fault("node", `There is no node ${cite(node)} in this dataset.`);
      at = Number(end) || at;
      segments.push({ start: Number(start), end: Number(end), kind, ...(node === "" ? {} : { node }) });
      return true;
    },
    end(): Segment[] {
      if (header === undefined)
        faults.add({ file, message: `The file is empty: its first line is ${names.join(",")}.` });
      else if (at < length) faults.add({ file, message: `Characters ${at} to ${length} belong to no segment.` });
      return segments;
    },
  };
}
