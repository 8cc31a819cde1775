// Which of the first nodes of a label are connected best?
MATCH (node:`{label}`)
WITH node LIMIT $sample
WITH node, COUNT { (node)--() } AS degree
ORDER BY degree DESC, node
LIMIT $limit
RETURN collect(elementId(node)) AS ids
