import { type Hostile, hostile } from "./hostile.ts";

const times = (count: number, part: (i: number) => string, between: string) =>
  Array.from({ length: count }, (_, i) => part(i)).join(between);

/** `EXISTS { … WHERE EXISTS { …` so deep, or COUNT. */
const nested = (deep: number, open: string, close: string) =>
  Array.from({ length: deep }, (_, i) => deep - i).reduce(
    (inner, i) => `${open} { MATCH (a${i}:Measure) WHERE a${i}.id = a${i - 1}.id AND ${inner} }${close}`,
    "true",
  );

// A request may have 256 kB.
const s = "a".repeat(100_000);
const m = Object.fromEntries(Array.from({ length: 15_000 }, (_, i) => [`k${i}`, i]));
const l = Array.from({ length: 40_000 }, (_, i) => i);

/** What costs by the size of what is given: functions, parameters, patterns to plan. */
export const large: readonly Hostile[] = hostile("large", [
  ["RETURN size([x IN range(1, 30000) | keys($m)])", "loops", { m }],
  ["RETURN size([x IN range(1, 200) | keys($m)])", "growth", { m }],
  ["RETURN all(i IN range(1, 20000) WHERE size(trim($s)) > 0)", "loops", { s }],
  ["RETURN all(i IN range(1, 20000) WHERE size(trim(BOTH FROM $s)) > 0)", "loops", { s }],
  ["WITH keys($m) AS k RETURN all(a IN k WHERE all(b IN k[..12000] WHERE a <> b OR true))", "loops", { m }],
  ["RETURN size([i IN range(1, 900) | normalize($s)])", "growth", { s }],
  ["RETURN size([i IN range(1, 20000) | normalize($s, NFKC)])", "loops", { s }],
  ["RETURN all(i IN range(1, 20000) WHERE $s IS NFKC NORMALIZED)", "loops", { s }],
  ["RETURN all(i IN range(1, 20000) WHERE $l IS :: LIST<STRING>)", "loops", { l }],
  ["RETURN all(i IN range(1, 20000) WHERE valueType($l) <> '')", "loops", { l }],
  ["RETURN all(i IN range(1, 20000) WHERE vector.similarity.cosine($l, $l) > 0)", "loops", { l }],
  ["RETURN all(i IN range(1, 20000) WHERE $l = $l)", "loops", { l }],
  ["RETURN size([i IN range(1, 20000) | left($s, 99999)])", "loops", { s }],
  ["RETURN size([i IN range(1, 900) | substring($s, 1)])", "growth", { s }],
  ["RETURN [i IN range(1, 20) | toIntegerOrNull($s)]", "loops", { s: "1".repeat(100_000) }],
  ["RETURN [i IN range(1, 20) | toIntegerList($l)]", "loops", { l: ["1".repeat(100_000)] }],
  ["RETURN size(btrim($s, $t))", "loops", { s, t: "b".repeat(30_000) }],
  ["RETURN size(split($s, $t))", "loops", { s, t: "b".repeat(50_000) }],
  ["RETURN size(reduce(l = [], x IN range(1, 9999) | [l]))", "growth"],
  ["RETURN size(reduce(l = [], x IN range(1, 9999) | {a: l}))", "growth"],
  ["RETURN size(reduce(l = [], x IN range(1, 9999) | [y IN [1] | l]))", "growth"],
  ["RETURN size(reduce(l = [], x IN range(1, 900) | reduce(k = l, y IN range(1, 900) | [k])))", "growth"],
  [`MATCH (a0:Measure) WHERE ${nested(19, "EXISTS", "")} RETURN a0`, "pattern-size"],
  [`MATCH (a0:Measure) WHERE ${nested(19, "COUNT", " > 0")} RETURN a0`, "pattern-size"],
  [`RETURN ${"COLLECT { RETURN ".repeat(6)}1${" AS x }".repeat(6)}`, "pattern-size"],
  [
    `MATCH ${times(90, (i) => `(n${i})`, ", ")} WHERE ${times(89, (i) => `n${i}.id = n${i + 1}.id`, " AND ")} RETURN 1`,
    "pattern-size",
  ],
  [`${times(30, (i) => `MATCH (n${i}:Measure)`, " ")} RETURN 1`, "pattern-size"],
  [`RETURN ${"NOT ".repeat(1_200)}true`, "pattern-size"],
  [`MATCH (n) RETURN n${".a".repeat(60)}`, "pattern-size"],
  [`MATCH (n) RETURN n${"[0]".repeat(60)}`, "pattern-size"],
  [
    "CALL db.index.fulltext.queryNodes('_tsunagi_text', '[zzz\"b TO zzzz] OR /l[iI]thium/ OR [zzz\"b TO zzzz]')",
    "fulltext",
  ],
  [`RETURN ${times(100, () => "all(x IN range(1, 1000000) WHERE x > 0)", ", ")}`, "loops"],
  [
    `WITH 1 AS a ${times(100, (i) => `WITH all(x IN range(${i + 1}, 1000000) WHERE x > 0) AS a`, " ")} RETURN a`,
    "loops",
  ],
  [
    `CALL { ${times(20, (i) => `RETURN ${i} AS i`, " UNION ALL ")} } RETURN all(x IN range(1, 6000) WHERE all(y IN range(1, 6000) WHERE x + y > i))`,
    "loops",
  ],
  ["RETURN all(i IN range(1, 100) WHERE coalesce($m, 1).a CONTAINS coalesce($m, 1).b)", "loops", { m: { a: s, b: s } }],
  ["UNWIND range(1, 300) AS i MATCH (n) RETURN size([x IN range(1, 1000000) WHERE x > i]) LIMIT 200", "loops"],
  ["MATCH (n)--() WITH n.id AS i ORDER BY i RETURN size([x IN range(1, 1000000) WHERE x > i])", "loops"],
  ["MATCH (a:Agency), (m:Measure) WHERE m.text_en =~ ('(' + a.abbr + '+)+') RETURN m", "regex"],
  ["WITH {abbr: '(a+)+'} AS a RETURN 'aaaaaaaaaaaaaaaaa' =~ ('.*' + a.abbr)", "regex"],
  ["RETURN size($x)", "parameter", { x: "a".repeat(100_001) }],
  ["RETURN size($x)", "parameter", { x: { ["a".repeat(100_001)]: 1 } }],
  ["RETURN size($x)", "parameter", { x: Array.from({ length: 50_001 }, () => 1) }],
]);
