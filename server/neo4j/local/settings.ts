import { totalmem } from "node:os";
import { join } from "node:path";
import type { LocalPaths } from "./paths.ts";

const mega = 2 ** 20;
const between = (least: number, value: number, most: number) => Math.round(Math.min(most, Math.max(least, value)));

/** How much memory, in MB, a server on this machine may take: an eighth for the heap, a sixteenth for the page cache. */
export function memoryFor(total: number = machineMemory()): { heap: number; pageCache: number } {
  return { heap: between(512, total / mega / 8, 2048), pageCache: between(128, total / mega / 16, 1024) };
}

/** The machine's memory, or what its control group allows. */
function machineMemory(): number {
  const allowed = process.constrainedMemory();
  return allowed > 0 ? Math.min(allowed, totalmem()) : totalmem();
}

/** The text of neo4j.conf for a server whose users write Cypher: loopback, no files, no web, bounded time and memory; `readOnly`: it takes no changes. */
export function settingsFor(
  { home }: LocalPaths,
  port: number,
  { heap, pageCache } = memoryFor(),
  readOnly = false,
): string {
  return `# Written by Tsunagi at each start; changes here are lost.
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=127.0.0.1:${port}
server.http.enabled=false
server.https.enabled=false
server.directories.import=${join(home, "import")}
server.memory.pagecache.size=${pageCache}m
db.memory.transaction.max=${Math.round(heap / 4)}m
db.memory.transaction.total.max=${Math.round(heap / 2)}m
db.transaction.timeout=30s
db.transaction.monitor.check.interval=500ms
db.tx_log.rotation.retention_policy=1 days 256M
${readOnly ? "server.databases.default_to_read_only=true\n" : ""}dbms.security.allow_csv_import_from_file_urls=false
dbms.security.procedures.allowlist=
dbms.cypher.forbid_exhaustive_shortestpath=true
dbms.usage_report.enabled=false
internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0
# Without it a stop waits ten seconds for connections that are closed already.
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
`;
}

/** What java is told besides the class path. `heap` in MB. */
export function javaOptions(heap = memoryFor().heap): string[] {
  const opened = ["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"];
  return [
    `-Xms${Math.min(256, heap)}m`,
    `-Xmx${heap}m`,
    "-XX:+UseG1GC",
    "-XX:+ExitOnOutOfMemoryError",
    "-XX:+DisableExplicitGC",
    "-XX:-OmitStackTraceInFastThrow",
    "-Djava.awt.headless=true",
    "-Dio.netty.tryReflectionSetAccessible=true",
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
  ];
}
