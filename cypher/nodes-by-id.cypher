// Which nodes, our bookkeeping aside, have these element ids?
MATCH (node)
WHERE elementId(node) IN $ids AND none(label IN labels(node) WHERE label STARTS WITH '_Tsunagi')
RETURN collect({id: elementId(node), node: node, degree: COUNT { (node)--() }}) AS found
