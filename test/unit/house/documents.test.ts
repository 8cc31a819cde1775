import { existsSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";
import { files, read } from "./files.ts";

const documents = [...files("*.md", "docs/**/*.md", "data/*/*.md")];

test("every npm script that a document names is there", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  const named = documents.flatMap((path) =>
    [...read(path).matchAll(/\bnpm (?:run )?([a-z][\w:]*)/g)].map((match) => ({ path, name: match[1] ?? "" })),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter(({ name }) => !(name in scripts))).toEqual([]);
});

test("every link of a document leads to a file", () => {
  const links = documents.flatMap((path) =>
    [...read(path).matchAll(/\]\((?!https?:)([^)#]+)/g)].map((match) =>
      posix.join(posix.dirname(path), match[1] ?? ""),
    ),
  );
  expect(links.filter((path) => !existsSync(new URL(`../../../${path}`, import.meta.url)))).toEqual([]);
});

test("the README explains every setting", () => {
  const settings = [...read("server/config.ts").matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map((match) => match[1] ?? "");
  expect(settings.length).toBeGreaterThan(5);
  const readme = read("README.md");
  expect(settings.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});

test("decisions are numbered without gaps", () => {
  const numbers = files("docs/decisions/*.md").map((path) =>
    path.replace(/^docs\/decisions\/(\d+)-[a-z0-9-]+\.md$/, "$1"),
  );
  expect(numbers).toEqual(numbers.map((_, index) => String(index + 1).padStart(2, "0")));
});
