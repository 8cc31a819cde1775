import { queries } from "./query-text.ts";

/** Texts taken apart, compared and joined, of many nodes; lists compared with lists; paths without a bound. */
export const texts = queries([
  "MATCH (m:Measure) WITH m, split(m.text_en, ' ') AS ws RETURN m.id, [i IN range(0, size(ws) - 2) | ws[i] + ' ' + ws[i + 1]] AS pairs",
  "MATCH (m:Measure) WITH split(m.text_en, ' ') AS ws UNWIND [i IN range(0, size(ws) - 2) | ws[i] + ' ' + ws[i + 1]] AS pair RETURN pair, count(*) AS n ORDER BY n DESC LIMIT 5",
  "MATCH (m:Measure), (r:Resource) WHERE toLower(m.text_en) CONTAINS toLower(r.name_en) RETURN m.id, r.id",
  "MATCH (m:Measure) RETURN m.id, reduce(s = '', r IN [(m)-[:CONCERNS]->(x) | x.name_en] | s + CASE WHEN s = '' THEN '' ELSE ', ' END + r) AS names",
  "MATCH (a:Measure)-[:CONCERNS]->(x) WITH a, collect(x.id) AS xs MATCH (b:Measure)-[:CONCERNS]->(y) WHERE a.id < b.id WITH a, b, xs, collect(y.id) AS ys WITH a, b, xs, ys, [x IN xs WHERE x IN ys] AS both RETURN a.id, b.id, 1.0 * size(both) / (size(xs) + size(ys) - size(both)) AS jaccard ORDER BY jaccard DESC LIMIT 10",
  "MATCH (a:Measure), (b:Measure) WHERE a.id < b.id WITH a, b, [(a)-[:CONCERNS]->(x) | x.id] AS xs, [(b)-[:CONCERNS]->(y) | y.id] AS ys RETURN a.id, b.id, size([x IN xs WHERE x IN ys]) AS n ORDER BY n DESC LIMIT 10",
  "MATCH (n) WHERE any(k IN keys(n) WHERE toStringOrNull(n[k]) CONTAINS 'cobalt') RETURN n.id",
  "MATCH (m:Measure)-[:CONCERNS]->(r) WITH m, collect(r.id) AS ids RETURN m.id, [x IN ids | [y IN ids WHERE y > x | x + '-' + y]] AS pairs",
  "MATCH (a:Measure {id: 'm01'}), (b:Measure {id: 'm02'}) RETURN [w IN split(a.text_en, ' ') WHERE w IN split(b.text_en, ' ')] AS both",
  "MATCH (a:Measure), (b:Measure) WHERE a.id < b.id RETURN a.id, b.id, size([w IN split(a.text_en, ' ') WHERE w IN split(b.text_en, ' ')]) AS n ORDER BY n DESC LIMIT 5",
  "MATCH (a:Measure), (b:Measure) WHERE a.id < b.id WITH a, b, [(a)-[:CONCERNS]->(r)<-[:CONCERNS]-(b) | r.name_en] AS s WHERE size(s) > 0 RETURN a.id, b.id, s",
  "MATCH (m:Measure), (a:Agency) WHERE m.text_en =~ ('.*\\\\b' + a.abbr + '\\\\b.*') RETURN m.id, a.abbr",
  "MATCH p = shortestPath((a:Agency {abbr: 'DOE'})-[*]-(b:Country {id: 'JPN'})) RETURN p",
  "MATCH p = allShortestPaths((a:Agency {abbr: 'DOE'})-[*]-(b:Country {id: 'JPN'})) RETURN count(p)",
  "MATCH p = ANY SHORTEST (a:Agency {abbr: 'DOE'})--{1,8}(b:Country {id: 'JPN'}) RETURN p",
  "RETURN reduce(sums = [0], x IN range(1, 2000) | sums + (last(sums) + x)) AS sums",
  "UNWIND range(1, 5000) AS i WITH collect(i) AS l RETURN reduce(a = {s: 0, n: 0}, x IN l | {s: a.s + x, n: a.n + 1}) AS a",
  "MATCH (m:Measure) WHERE toInteger(substring(m.id, 1)) > 10 RETURN m.id",
  "MATCH (m:Measure) WHERE NOT EXISTS { MATCH (m)-[:CONCERNS]->(r) WHERE EXISTS { MATCH (r)<-[:PRODUCES]-(c) WHERE COUNT { (c)--() } > 5 } } RETURN m.id",
  [
    "MATCH (m:Measure) RETURN m.id, any(k IN keys($weights) WHERE m.text_en CONTAINS k) AS found",
    { weights: { lithium: 2, cobalt: 1 } },
  ],
]);
