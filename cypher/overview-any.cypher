// Which of the first nodes of the database are connected best?
MATCH (node)
WHERE none(label IN labels(node) WHERE label STARTS WITH '_Tsunagi')
WITH node LIMIT $sample
WITH node, COUNT { (node)--() } AS degree
ORDER BY degree DESC, node
LIMIT $limit
RETURN collect(elementId(node)) AS ids
