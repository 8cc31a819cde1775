import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Paths of the repository's files that match, from its root and with `/`, in order. */
export function files(...patterns: string[]): string[] {
  const found = globSync(patterns, { cwd: root, exclude: ["**/node_modules/**"] });
  return found.map((path) => path.replaceAll("\\", "/")).sort();
}

/** The text of one of them. */
export function read(path: string): string {
  return readFileSync(`${root}${path}`, "utf8");
}

/** How many lines a text has. */
export function lineCount(text: string): number {
  return text.replace(/\n$/, "").split("\n").length;
}
