import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const imports = /^(?:import|export)\s+(?!type\b)(?:[^;"]*?\sfrom\s+)?"(\.[^"?]+\.tsx?)"/gm;

/** The source files that come at once with a file: what it imports, and what that imports; nothing that is fetched later. */
export function withImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !existsSync(file)) return seen;
  seen.add(file);
  for (const [, other = ""] of readFileSync(file, "utf8").matchAll(imports))
    withImports(join(dirname(file), other), seen);
  return seen;
}

/**
 * Two chunks for what every visitor loads: the page and the graph. Left alone, each file that some later chunk shares
 * becomes a chunk of its own, and small chunks compress badly.
 */
export function firstChunks(client: string): { name: string; test: (id: string) => boolean }[] {
  const page = withImports(join(client, "main.tsx"));
  const graph = withImports(join(client, "canvas.ts"));
  page.delete(join(client, "main.tsx"));
  graph.delete(join(client, "canvas.ts"));
  return [
    { name: "page", test: (id) => page.has(id) || /node_modules\/(preact|@preact)\//.test(id) },
    { name: "graph", test: (id) => graph.has(id) },
  ];
}
