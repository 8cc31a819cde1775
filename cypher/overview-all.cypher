// Which nodes does a small database hold, our bookkeeping aside?
MATCH (node)
WHERE none(label IN labels(node) WHERE label STARTS WITH '_Tsunagi')
WITH node LIMIT $limit
RETURN collect({id: elementId(node), node: node, degree: COUNT { (node)--() }}) AS found
