import { expect, test } from "vitest";
import { files, read } from "./files.ts";

test("the lock file names no registry", () => {
  const lock = JSON.parse(read("package-lock.json")) as { packages: Record<string, { resolved?: string }> };
  const resolved = Object.entries(lock.packages).filter(([, entry]) => entry.resolved !== undefined);
  expect(resolved).toEqual([]);
});

test("each package that server and client import is a dependency of its own", () => {
  const { dependencies } = JSON.parse(read("package.json")) as { dependencies: Record<string, string> };
  const bare = /(?:from\s+|import\(\s*|^import\s+)"((?:@[\w-]+\/)?[\w-]+)(?:\/[^"]*)?"/gm;
  const imported = files("server/**/*.ts", "snapshot/**/*.ts", "client/**/*.{ts,tsx}").flatMap((path) =>
    [...read(path).matchAll(bare)].map((match) => ({ path, name: match[1] ?? "" })),
  );
  const inlined = ["lucide-static"];
  expect(imported.filter(({ name }) => !inlined.includes(name) && !(name in dependencies))).toEqual([]);
});

test("what the image is made of reaches its build", () => {
  const kept = read(".dockerignore").split("\n");
  const copied = [...read("Dockerfile").matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names = ""]) =>
    names.split(" "),
  );
  const used = ["client", "server", "snapshot", "scripts", "data", "vite.config.ts"];
  expect([...copied, ...used].filter((name) => name !== "." && !kept.includes(`!${name}`))).toEqual([]);
});
