// Which nodes have a property that contains this text, among the first of the database?
MATCH (node)
WHERE none(label IN labels(node) WHERE label STARTS WITH '_Tsunagi')
WITH node LIMIT $scan
WHERE any(name IN keys(node) WHERE NOT name STARTS WITH '_tsunagi'
  AND normalize(toLower(toStringOrNull(node[name])), NFKC) CONTAINS $text)
WITH collect(node) AS nodes
RETURN size(nodes) AS total, nodes[..$limit] AS nodes
