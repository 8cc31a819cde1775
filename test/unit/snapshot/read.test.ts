import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type ReadSnapshot,
  readSnapshot,
  readSnapshotFile,
  readSnapshotText,
  UnreadableSnapshot,
} from "../../../client/snapshot/read.ts";
import { snapshotSchema } from "../../../scripts/snapshot-schema.ts";
import { digestOf, sealed } from "../../../snapshot/digest.ts";
import { migrate } from "../../../snapshot/migrations/migrate.ts";
import { currentVersion, Snapshot } from "../../../snapshot/schema.ts";
import { files, read } from "../house/files.ts";

const fixture = (version: number) =>
  readFileSync(new URL(`./fixtures/version-${version}.json`, import.meta.url), "utf8");
const versions = Array.from({ length: currentVersion }, (_, index) => index + 1);

/** Why a text is not read. */
async function refused(text: string): Promise<[reason: string, paths: string[]]> {
  const error = await readSnapshotText(text).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UnreadableSnapshot)) throw new Error(`was read, or failed otherwise: ${String(error)}`);
  return [error.reason, error.faults.map(({ path }) => path)];
}

const changed = (change: (document: Record<string, unknown>) => void) => {
  const document = JSON.parse(fixture(currentVersion)) as Record<string, unknown>;
  change(document);
  return JSON.stringify(document);
};

test("each version that was has a fixture, and all of them are read", async () => {
  expect(files("test/unit/snapshot/fixtures/*.json").map((path) => path.replace(/\D+/g, ""))).toEqual(
    versions.map(String),
  );
  for (const version of versions) {
    const { snapshot, altered, version: was } = await readSnapshotText(fixture(version));
    expect([was, altered]).toEqual([version, false]);
    expect(Snapshot.parse(snapshot)).toEqual(snapshot);
    expect(digestOf(snapshot)).toBe(snapshot.sha256);
    expect(readSnapshot(JSON.parse(fixture(version)))).toEqual({ snapshot, altered, version: was });
  }
});

test("version 1: its title was one text in its language, its camera told no size", () => {
  const old = JSON.parse(fixture(1));
  const { title, description, state, version, sha256: _, ...rest } = migrate(old);
  const { title: _t, description: _d, state: stateThen, version: _v, sha256: _s, ...restThen } = old;
  expect({ title, description, version }).toEqual({
    title: { ja: "リチウムの調達" },
    description: { ja: "会議のあとで。" },
    version: 2,
  });
  expect(state).toEqual({ ...stateThen, camera: { zoom: 1.25, x: 90, y: -12.5, width: 1192, height: 828 } });
  expect(rest).toEqual(restThen);
});

test("a migration changes nothing of what it is given, and takes anything", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (other, state) => {
      const document = { ...other, state, version: 1 };
      const before = structuredClone(document);
      expect(migrate(document)["version"]).toBe(2);
      expect(document).toEqual(before);
    }),
  );
});

test("a file that was changed after it was saved is told from one that was not", async () => {
  const { snapshot, altered }: ReadSnapshot = await readSnapshotText(
    changed((one) => Object.assign(one, { author: "B" })),
  );
  expect([snapshot.author, altered]).toEqual(["B", true]);
});

test.each<[what: string, text: string, reason: string, paths: string[]]>([
  ["no JSON", "{", "not_json", []],
  ["a name that stands twice", '{"format":"tsunagi-snapshot","format":"x"}', "not_json", ["format"]],
  ["a name twice, written in two ways", '{"a":{"b":1,"\\u0062":2}}', "not_json", ["a.b"]],
  ["__proto__", '{"format":"tsunagi-snapshot","version":2,"__proto__":{}}', "not_json", ["__proto__"]],
  ["what lies too deep", `{"a":${"[".repeat(100_000)}`, "not_json", ["a.0.0.0.0.0.0.0"]],
  ["a list", "[]", "not_a_snapshot", []],
  ["another format", '{"format":"cytoscape","version":2}', "not_a_snapshot", []],
  ["no version", changed((one) => Object.assign(one, { version: "2" })), "not_a_snapshot", []],
  ["a later version", changed((one) => Object.assign(one, { version: 3 })), "too_new", []],
  ["a field it has not", changed((one) => Object.assign(one, { constructor: 1 })), "damaged", [""]],
  ["a wrong type", changed((one) => Object.assign(one, { author: 1 })), "damaged", ["author"]],
  [
    "an edge without its node",
    changed((one) => (one["elements"] as Snapshot["elements"]).nodes.splice(1, 1)),
    "damaged",
    ["elements.edges.0.target"],
  ],
  ["too much", " ".repeat(9_000_000), "too_large", []],
])("not read: %s", async (_, text, reason, paths) => {
  const [why, where] = await refused(text);
  expect([why, where.slice(0, paths.length)]).toEqual([reason, paths]);
});

test("a file of bytes that are no UTF-8, or of far too many, is not read", async () => {
  await expect(readSnapshotFile(new Blob([new Uint8Array([0x7b, 0xff])]))).rejects.toMatchObject({
    reason: "not_json",
  });
  const large = { size: 1e9, arrayBuffer: () => Promise.reject(new Error("was read")) } as unknown as Blob;
  await expect(readSnapshotFile(large)).rejects.toMatchObject({ reason: "too_large" });
});

test("a snapshot that was saved is read as it was, whatever stands in its texts", async () => {
  const { snapshot } = await readSnapshotText(fixture(currentVersion));
  const text = fc.string({ unit: "binary", maxLength: 50 }).map((one) => one.toWellFormed());
  await fc.assert(
    fc.asyncProperty(text, text, async (ja, author) => {
      const { sha256: _, ...rest } = snapshot;
      const made = sealed({ ...rest, title: { ja }, author });
      const again = await readSnapshotText(JSON.stringify(made));
      expect(again).toEqual({ snapshot: made, altered: false, version: currentVersion });
    }),
    { numRuns: 30 },
  );
});

test("the published JSON Schema is that of the present version; npm run schema writes it", () => {
  expect(read("docs/snapshot.schema.json")).toBe(snapshotSchema());
});
