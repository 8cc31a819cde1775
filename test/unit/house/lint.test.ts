import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { read } from "./files.ts";

const folder = mkdtempSync(join(tmpdir(), "tsunagi-lint-"));
const biome = fileURLToPath(new URL("../../../node_modules/@biomejs/biome/bin/biome", import.meta.url));
const driver = 'import "neo4j-driver";';
const express = 'import type { Request } from "express";\nexport type R = Request;';

/** What a file may not hold (the value is how many places the rules of the rooms find), by the table in CONTRIBUTING.md. */
const cases: Record<string, [text: string, found: number]> = {
  "server/handlers/nodes.ts": [`${driver}\n${express}`, 2],
  "server/load/write.ts": [`${driver}\n${express}`, 2],
  "server/app.ts": [`${driver}\n${express}`, 1],
  "server/neo4j/session.ts": [`${driver}\n${express}`, 1],
  "server/schema.ts": ['import "node:fs";\nimport "./database.ts";\nimport "zod";\nimport "./lens.ts";', 2],
  "server/main.ts": ['import "../client/api.ts";\nimport "../test/build.ts";', 2],
  "client/graph/style.ts": [
    'import "preact";\nimport "preact/hooks";\nimport "cytoscape";\ndocument.title = "";\nfetch("/");',
    4,
  ],
  "client/snapshot/capture.ts": ['import "preact";\nimport "zod";\ndocument.title = "";\nfetch("/");', 4],
  "client/compare/show.ts": ['import "../views/App.tsx";\nimport "zod";\nlocalStorage.clear();', 3],
  "snapshot/digest.ts": ['import "zod";\nimport "node:fs";\nimport "../client/api.ts";\nfetch("/");', 3],
  "client/views/Canvas.tsx": [
    'import "cytoscape";\nimport "preact";\ndocument.title = "";\nfetch("/");\nimport("cytoscape");',
    3,
  ],
  "client/main.tsx": ['import "zod";\nimport "node:fs";\nimport("cytoscape");\nfetch("/");', 3],
  "client/api.ts": ['fetch("/");\nimport "neo4j-driver";', 1],
};

interface Report {
  diagnostics: { category: string; location: { path: string } }[];
}

beforeAll(() => {
  const settings = { ...JSON.parse(read("biome.json")), $schema: undefined, vcs: { enabled: false } };
  writeFileSync(join(folder, "biome.json"), JSON.stringify(settings));
  for (const [path, [text]] of Object.entries(cases)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

test("the linter holds each line of the import table", () => {
  const run = spawnSync(process.execPath, [biome, "lint", "--reporter=json", "--max-diagnostics=none"], {
    cwd: folder,
    encoding: "utf8",
  });
  const { diagnostics } = JSON.parse(run.stdout) as Report;
  const restricted = diagnostics.filter(({ category }) => category.startsWith("lint/style/noRestricted"));
  const found = Object.keys(cases).map((path) => {
    const here = restricted.filter(({ location }) => location.path.endsWith(path));
    return [path, here.length];
  });
  expect(found).toEqual(Object.entries(cases).map(([path, [, count]]) => [path, count]));
});
