import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { asCurl } from "../../client/query/out/as-curl.ts";
import { asJavaScript } from "../../client/query/out/as-javascript.ts";
import { asPython } from "../../client/query/out/as-python.ts";
import type { Sent } from "../../client/query/out/sent.ts";
import { startServer, type TestServer } from "./server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const text = `日本 'a' "b" \\ \`c\` \${d} $e\r\n\tline """ '''\\n 👩‍🔬 TSUNAGI_JSON $(date) "`;
const typed = ($type: string, value: unknown) => ({ $type, value });

/** A query that is true only where each parameter came as what it is, with all that quoting can break in its own text. */
const sent: Sent = {
  cypher: `// "quoted" \\ and \`back\` \${x} $(date) """ '
RETURN $text = $again AND size($text) = $size
  AND $big = 9007199254740993 AND $one / 2 = 0 AND $float / 2 = 2.5 AND $negative = -0.5 AND $none IS NULL AND $yes
  AND $date = date('2021-06-08') AND $time = time('12:30:01.000000001+09:00') AND $local = localtime('01:02:03.5')
  AND $at = datetime('2021-06-08T12:30:00.123456789-03:30') AND $naive = localdatetime('2021-06-08T00:00:00')
  AND $zoned = datetime('2021-06-08T12:30:00[Asia/Tokyo]') AND $span = duration('P1Y2M3DT4H5M6.5S')
  AND $point = point({longitude: 135.5, latitude: 35}) AND $flat = point({x: 1, y: 2.5, z: -3})
  AND $list[0] = 1 AND $list[1] = 'a' AND $list[2] IS NULL AND $map.a[0].b = 'c' AS allRight // "`,
  parameters: {
    ...{ text, again: text, size: [...text].length, big: typed("Integer", "9007199254740993"), one: 1 },
    ...{ float: typed("Float", "5"), negative: -0.5, none: null, yes: true, date: typed("Date", "2021-06-08") },
    ...{ time: typed("Time", "12:30:01.000000001+09:00"), local: typed("LocalTime", "01:02:03.5") },
    ...{ at: typed("DateTime", "2021-06-08T12:30:00.123456789-03:30"), span: typed("Duration", "P1Y2M3DT4H5M6.5S") },
    zoned: typed("DateTime", "2021-06-08T12:30:00+09:00[Asia/Tokyo]"),
    naive: typed("LocalDateTime", "2021-06-08T00:00:00"),
    point: typed("Point", { srid: 4326, x: 135.5, y: 35 }),
    flat: typed("Point", { srid: 9157, x: 1, y: 2.5, z: -3 }),
    list: [1, "a", null],
    map: { a: [{ b: "c" }] },
  },
};

/** What a program says that gets this text, in an environment that names the test's Neo4j. */
function run(program: string, args: string[], input: string) {
  const { uri, user, password } = inject("neo4j");
  const env = { ...process.env, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  const { status, stdout, stderr } = spawnSync(program, args, { input, env, encoding: "utf8" });
  return { status, said: stdout.trim(), complaint: stderr.trim() };
}

test("the copied JavaScript runs as pasted, each parameter as what it is", () => {
  const done = run(process.execPath, ["--input-type=module"], asJavaScript(sent));
  expect(done).toEqual({ status: 0, said: "{ allRight: true }", complaint: "" });
});

test("the copied curl runs as pasted against this server", async () => {
  const { spawn } = await import("node:child_process");
  const child = spawn("sh", ["-s"], { env: { ...process.env, TSUNAGI_URL: "" } });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stdin.end(asCurl(sent, server.url));
  const status = await new Promise((resolve) => child.on("close", resolve));
  expect([status, said]).toEqual([0, expect.stringContaining('{"columns":["allRight"],"rows":[[true]]')]);
});

test("the copied Python is Python, and runs as pasted where the neo4j package is there", () => {
  const python = process.env["PYTHON"] ?? "python3";
  if (run(python, ["--version"], "").status !== 0) return expect(asPython(sent)).toContain("import neo4j\n");
  const compiled = run(
    python,
    ["-c", "import sys; compile(sys.stdin.buffer.read(), 'query.py', 'exec')"],
    asPython(sent),
  );
  expect(compiled).toEqual({ status: 0, said: "", complaint: "" });
  if (run(python, ["-c", "import neo4j, pytz"], "").status !== 0) return;
  expect(run(python, ["-"], asPython(sent))).toEqual({ status: 0, said: "allRight\nTrue", complaint: "" });
});
