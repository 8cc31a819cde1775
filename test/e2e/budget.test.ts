import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

interface Chunk {
  file: string;
  name?: string;
  imports?: string[];
  dynamicImports?: string[];
  isEntry?: boolean;
}

const outDir = fileURLToPath(new URL("../../dist", import.meta.url));
const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(outDir, ".vite/manifest.json"), "utf8"));

/** The chunk of the manifest that this source file became, and all it imports at once. */
function withImports(source: string, seen = new Set<string>()): Set<string> {
  if (seen.has(source)) return seen;
  seen.add(source);
  for (const other of manifest[source]?.imports ?? []) withImports(other, seen);
  return seen;
}

/** Size of these chunks over the wire in bytes, as gzip makes them at its usual level. */
function gzipped(sources: Iterable<string>): number {
  const files = new Set([...sources].map((source) => manifest[source]?.file).filter((file) => file?.endsWith(".js")));
  return [...files].reduce((total, file) => total + gzipSync(readFileSync(join(outDir, file ?? ""))).length, 0);
}

const beforePaint = () => {
  const page = readFileSync(join(outDir, "index.html"), "utf8");
  const blocking = gzipSync(readFileSync(join(outDir, "first-paint.js"))).length;
  expect(page).toContain("first-paint.js");
  return gzipped(withImports("index.html")) + blocking;
};

test("at most 30 kB of JavaScript come before the first paint", () => {
  const size = beforePaint();
  console.log(`before the first paint: ${(size / 1000).toFixed(1)} kB gzip`);
  expect(size).toBeGreaterThan(5000);
  expect(size).toBeLessThanOrEqual(30_000);
});

test("at most 160 kB of JavaScript come in all until the first picture stands", () => {
  const chunks = withImports("index.html");
  withImports("canvas.ts", chunks);
  const size = gzipped(chunks) + beforePaint() - gzipped(withImports("index.html"));
  console.log(`until the first picture: ${(size / 1000).toFixed(1)} kB gzip`);
  expect(size).toBeGreaterThan(100_000);
  expect(size).toBeLessThanOrEqual(160_000);
});

test("the page itself holds no script and no style, as its security policy wants", () => {
  const page = readFileSync(join(outDir, "index.html"), "utf8");
  expect(page).not.toMatch(/<style|style=|<script(?![^>]*\ssrc=)[^>]*>/);
});

/** What the page of a snapshot loads until its first picture stands, without Cytoscape. */
function beyondCytoscape(...names: string[]): { size: number; files: string[] } {
  const chunks = withImports("view.html");
  for (const name of names) {
    const [source] = Object.entries(manifest).find(([, chunk]) => chunk.name === name) ?? [];
    expect(source, name).toBeDefined();
    withImports(source ?? "", chunks);
  }
  const others = [...chunks].filter((source) => !/^_cytoscape\b/.test(source));
  expect(others.length).toBe(chunks.size - 1);
  return { size: gzipped(others), files: others.map((source) => manifest[source]?.file ?? "") };
}

test("the page of a snapshot has its first picture within 100 kB of JavaScript beyond Cytoscape, a story too", () => {
  const picture = beyondCytoscape().size;
  const story = beyondCytoscape("Story", "player").size;
  console.log(
    `page of a snapshot: ${(picture / 1000).toFixed(1)} kB gzip, of a story: ${(story / 1000).toFixed(1)} kB`,
  );
  expect(picture).toBeGreaterThan(20_000);
  expect(story).toBeGreaterThan(picture);
  expect(story).toBeLessThanOrEqual(100_000);
});

test("the page of a snapshot loads nothing of the editor, of layouts, of the export or of what reads old versions", () => {
  const { files } = beyondCytoscape("Story", "player");
  const code = files.map((file) => readFileSync(join(outDir, file), "utf8")).join("\n");
  expect(code).toContain("tsunagi-snapshot");
  for (const part of ["cm-editor", "webcola", "ZodError", "graphml.graphdrawing.org"]) expect(code).not.toContain(part);
});

test("the standalone viewer is one classic script and one sheet of at most 500 kB, without chunks and fonts", () => {
  const script = readFileSync(join(outDir, "standalone/viewer.js"), "utf8");
  const sheet = readFileSync(join(outDir, "standalone/viewer.css"), "utf8");
  const size = gzipSync(script).length + gzipSync(sheet).length;
  console.log(`standalone viewer: ${(size / 1000).toFixed(1)} kB gzip`);
  expect(size).toBeGreaterThan(150_000);
  expect(size).toBeLessThanOrEqual(500_000);
  expect(() => new Function(script)).not.toThrow();
  expect(script).not.toMatch(/\bimport\s*\(|\bimport\.meta\b/);
  expect(sheet).not.toMatch(/@import|@font-face|url\((?!data:)/);
});

test("fonts are files of their own, fetched by subset", () => {
  const fonts = Object.keys(manifest).filter((source) => source.endsWith(".woff2"));
  expect(fonts.length).toBeGreaterThan(50);
});
