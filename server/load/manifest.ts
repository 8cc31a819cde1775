import { readFile, realpath, stat } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import { z } from "zod";
import { Lens, Text } from "../lens.ts";
import { cite, type Faults } from "./fault.ts";
import { LoadError } from "./load-error.ts";
import { type Place, readYaml } from "./yaml-file.ts";

const filled = z.string().min(1, "is empty");
const fileName = filled.refine(
  (name) => !/^[/\\]|^[A-Za-z]:|\\|(^|\/)\.\.(\/|$)|\0/.test(name),
  "must be a file within the folder of the dataset: no .., no absolute path",
);

const Manifest = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/, "small letters, digits and hyphens such as my-data-2026"),
  version: filled,
  title: Text,
  as_of: z.iso.date("a date such as 2026-02-06"),
  licence: filled,
  sources: z.array(z.strictObject({ id: filled, title: Text, url: z.url().optional() })).default([]),
  texts: z.array(z.strictObject({ document: filled, file: fileName, segments: fileName })).default([]),
  nodes: z.array(fileName).min(1, "names at least one node file"),
  relationships: z.array(fileName).default([]),
  lens: Lens.prefault({}),
});

/** What a dataset.yaml says. */
export type Manifest = z.output<typeof Manifest>;

/** A dataset's folder and what its dataset.yaml says, with a way to find the line of a part of it. */
export interface Dataset {
  folder: string;
  manifest: Manifest;
  /** How the file is named in faults: the folder's name and the file's. */
  name(file: string): string;
  place: Place;
}

/** Reads the dataset.yaml of a folder; undefined when it has faults or there is none. */
export async function readManifest(folder: string, faults: Faults): Promise<Dataset | undefined> {
  const name = (file: string) => join(relative(process.cwd(), resolve(folder)) || basename(resolve(folder)), file);
  const bytes = await readFile(join(folder, "dataset.yaml")).catch(() => undefined);
  if (bytes === undefined) {
    faults.add({ file: name(""), message: await whyNoDataset(folder) });
    return undefined;
  }
  const file = name("dataset.yaml");
  const { value, errors, place } = readYaml(bytes.toString("utf8"));
  for (const error of errors) faults.add({ file, ...error });
  if (errors.length > 0) return undefined;
  const checked = Manifest.safeParse(value);
  if (!checked.success) {
    for (const { path, message } of checked.error.issues)
      faults.add({ file, ...place(path), name: path.join(".") || undefined, message });
    return undefined;
  }
  return withSoundFiles({ folder, manifest: checked.data, name, place }, faults);
}

async function withSoundFiles(dataset: Dataset, faults: Faults): Promise<Dataset> {
  const sound = await soundFiles(dataset, faults);
  const { nodes, relationships, texts } = dataset.manifest;
  const all = (files: readonly string[]) => files.filter((file) => sound.has(file));
  const manifest = {
    ...dataset.manifest,
    nodes: all(nodes),
    relationships: all(relationships),
    texts: texts.filter(({ file, segments }) => sound.has(file) && sound.has(segments)),
  };
  return { ...dataset, manifest };
}

async function whyNoDataset(folder: string): Promise<string> {
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined) return "There is no such folder.";
  if (!found.isDirectory()) return "This is not a folder: give the folder of a dataset, with a dataset.yaml in it.";
  return "This folder is not a dataset: it has no dataset.yaml (id, version, title, as_of, licence, nodes, relationships).";
}

/** The files named that are there, named once, files, and within the folder also when they are links. */
async function soundFiles({ folder, manifest, name, place }: Dataset, faults: Faults): Promise<Set<string>> {
  const home = await realpath(folder);
  const sound = new Set<string>();
  const named = [
    ...manifest.nodes.map((file, index) => ({ file, path: ["nodes", index] })),
    ...manifest.relationships.map((file, index) => ({ file, path: ["relationships", index] })),
    ...manifest.texts.flatMap(({ file, segments }, index) => [
      { file, path: ["texts", index, "file"] },
      { file: segments, path: ["texts", index, "segments"] },
    ]),
  ];
  for (const { file, path } of named) {
    const message = sound.has(file) ? "is named twice" : await whyNoFile(join(folder, file), home);
    if (message === undefined) sound.add(file);
    else {
      const whole = `${cite(file)} ${message}.`;
      faults.add({ file: name("dataset.yaml"), ...place(path), name: path.join("."), message: whole });
    }
  }
  return sound;
}

async function whyNoFile(path: string, home: string): Promise<string | undefined> {
  const real = await realpath(path).catch(() => undefined);
  if (real === undefined) return "is not in the folder";
  if (!real.startsWith(home + sep)) return "lies outside the folder of the dataset";
  return (await stat(real)).isFile() ? undefined : "is not a file";
}

/** Throws when two folders say the same id. */
export function refuseTwins(datasets: readonly Dataset[]): void {
  const seen = new Map<string, string>();
  for (const { manifest, folder } of datasets) {
    const twin = seen.get(manifest.id);
    if (twin !== undefined) throw new LoadError("usage", `${twin} and ${folder} are both the dataset ${manifest.id}.`);
    seen.set(manifest.id, folder);
  }
}
