/** `npm run bench -- NAME …`: runs bench/NAME.ts; without a name it says which there are. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const [name = "", ...rest] = process.argv.slice(2);
const file = join(import.meta.dirname, `${name}.ts`);
const names = readdirSync(import.meta.dirname)
  .map((entry) => entry.replace(/\.ts$/, ""))
  .filter((entry) => entry !== "main" && existsSync(join(import.meta.dirname, `${entry}.ts`)));

if (/^[a-z-]+$/.test(name) && name !== "main" && existsSync(file))
  spawn(process.execPath, [file, ...rest], { stdio: "inherit" }).on("exit", (code) => {
    process.exitCode = code ?? 1;
  });
else {
  console.error(`Usage: npm run bench -- NAME\nNames: ${names.sort().join(", ")}`);
  process.exitCode = 1;
}
