import { execFile } from "node:child_process";
import { access, readdir, readFile, realpath } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";

/** A Java that Neo4j 5.26 runs on. */
export interface Java {
  /** Absolute path of the java command. */
  command: string;
  /** Full version, such as 17.0.15. */
  version: string;
}

const supported = ["17", "21"];
const usualFolders = ["/usr/lib/jvm", "/opt/java", "/Library/Java/JavaVirtualMachines"];

/** The first Java 17 or 21 among JAVA_HOME, the PATH and the usual folders, or the sentence that says what was found instead. */
export async function findJava(
  env: Readonly<NodeJS.ProcessEnv> = process.env,
  folders: readonly string[] = usualFolders,
): Promise<Java | string> {
  const others: string[] = [];
  for await (const command of candidates(env, folders)) {
    const version = await versionOf(command);
    if (version === undefined) continue;
    if (supported.includes(version.split(/[.+-]/)[0] ?? "")) return { command, version };
    others.push(`${version} (${command})`);
  }
  if (others.length === 0) return "Java 17 or 21 was not found.";
  return `Java 17 or 21 is needed; found only ${others.join(", ")}.`;
}

/** The full path of a command on the PATH. */
export async function onPath(
  name: string,
  env: Readonly<NodeJS.ProcessEnv> = process.env,
): Promise<string | undefined> {
  for (const folder of (env["PATH"] ?? "").split(delimiter)) {
    const file = join(folder, name);
    if (
      folder !== "" &&
      (await access(file).then(
        () => true,
        () => false,
      ))
    )
      return file;
  }
  return undefined;
}

async function* candidates(env: Readonly<NodeJS.ProcessEnv>, folders: readonly string[]): AsyncGenerator<string> {
  if (env["JAVA_HOME"]) yield join(env["JAVA_HOME"], "bin", "java");
  const found = await onPath("java", env);
  if (found !== undefined) yield found;
  for (const folder of folders)
    for (const name of (await readdir(folder).catch(() => [])).sort()) {
      yield join(folder, name, "bin", "java");
      yield join(folder, name, "Contents", "Home", "bin", "java");
    }
}

/** From the `release` file beside it (at once), else by asking it (0.1 s). */
async function versionOf(command: string): Promise<string | undefined> {
  const real = await realpath(command).catch(() => undefined);
  if (real === undefined) return undefined;
  const release = await readFile(join(dirname(real), "..", "release"), "utf8").catch(() => "");
  const written = /^JAVA_VERSION="([^"]+)"/m.exec(release)?.[1];
  if (written !== undefined) return written;
  const asked = await promisify(execFile)(command, ["-version"], { timeout: 10_000 }).catch(() => undefined);
  return /version "([^"]+)"/.exec(asked?.stderr ?? "")?.[1];
}
