// Which nodes does a full-text index find, best first, among its best 10,000?
CALL db.index.fulltext.queryNodes($index, $words, {limit: 10000}) YIELD node, score
WHERE none(label IN labels(node) WHERE label STARTS WITH '_Tsunagi')
  AND (size($labels) = 0 OR any(label IN labels(node) WHERE label IN $labels))
WITH node, score ORDER BY score DESC, node
WITH collect({node: node, score: score}) AS hits
RETURN size(hits) AS total, hits[..$limit] AS hits
