/**
 * Makes a clone ready before an npm script runs: packages as package-lock.json says, and the client built where it is served.
 * Plain JavaScript, because the first run has nothing but the machine's own Node. Does nothing (under 0.1 s) when all is in place.
 * Usage: node scripts/prepare.js start|dev|test|check|load
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const inRoot = (...parts) => join(root, ...parts);
const lockFile = inRoot(".data", "prepare.lock");
const builds = ["start", "test"].includes(process.argv[2] ?? "");

if (!isInstalled() || (builds && !isBuilt())) alone(prepare);

function prepare() {
  if (!isInstalled()) install();
  if (builds && !isBuilt()) build();
}

/** True when node_modules holds what package-lock.json lists, by npm's own record of what it installed. */
function isInstalled() {
  const wanted = readJson("package-lock.json")?.packages ?? {};
  const have = readJson("node_modules/.package-lock.json")?.packages;
  if (have === undefined || !existsSync(inRoot("node_modules", ".bin", "node"))) return false;
  const production = process.env["NODE_ENV"] === "production";
  return Object.entries(wanted).every(([path, { version, link, optional, dev }]) => {
    if (path === "" || link) return true;
    const found = have[path];
    return found === undefined ? optional === true || (production && dev === true) : found.version === version;
  });
}

function install() {
  console.error("Installing packages (npm ci), once");
  // The machine's own Node runs npm: the one in node_modules is about to be replaced.
  const path = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => !folder.includes("node_modules"));
  const env = { ...process.env, PATH: path.join(delimiter), NODE_ENV: "" };
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status, error } = spawnSync("npm", args, { cwd: root, env, stdio: ["ignore", 2, 2] });
  if (error) stop(`npm could not be run: ${error.message}`);
  if (status !== 0)
    stop("npm ci failed; what it says is above. With a working network, start again: it begins afresh.");
  if (!isInstalled())
    stop("npm ci left something out: are install scripts switched off (npm config get ignore-scripts)?");
}

function isBuilt() {
  return existsSync(inRoot("dist", "index.html")) && readText("dist/.sources") === fingerprint();
}

function build() {
  console.error("Building the page");
  const before = fingerprint();
  const node = inRoot("node_modules", ".bin", "node");
  const args = [inRoot("node_modules", "vite", "bin", "vite.js"), "build", "--logLevel", "warn"];
  const { status } = spawnSync(node, args, { cwd: root, stdio: ["ignore", 2, 2] });
  if (status !== 0) stop("The page could not be built; what the builder says is above.");
  writeFileSync(inRoot("dist", ".sources"), before);
}

/** Changes when a file the page is built from is changed, added or taken away. */
function fingerprint() {
  const hash = createHash("sha256");
  for (const file of [
    ...filesBelow("client"),
    ...filesBelow("scripts"),
    ...filesBelow("snapshot"),
    "server/lens.ts",
    "server/schema.ts",
    "vite.config.ts",
    "package-lock.json",
  ]) {
    const { size, mtimeMs } = statSync(inRoot(file), { throwIfNoEntry: false }) ?? {};
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

function filesBelow(folder) {
  return readdirSync(inRoot(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .sort();
}

/** Runs `work` while no other run of this script does; a run that died does not count. */
function alone(work) {
  mkdirSync(dirname(lockFile), { recursive: true });
  while (!take()) {
    const pid = Number(readText(".data/prepare.lock"));
    if (pid > 0 && !isAlive(pid)) rmSync(lockFile, { force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  process.on("exit", () => rmSync(lockFile, { force: true }));
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));
  work();
}

function take() {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    return false;
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

function readText(file) {
  try {
    return readFileSync(inRoot(file), "utf8");
  } catch {
    return "";
  }
}

function readJson(file) {
  try {
    return JSON.parse(readText(file));
  } catch {
    return undefined;
  }
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
