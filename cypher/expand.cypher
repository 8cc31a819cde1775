// Which nodes are one hop from these and not among them, most connected to them first, and how many are there?
MATCH (start) WHERE elementId(start) IN $ids
WITH collect(start) AS starts
UNWIND starts AS start
MATCH (start)-[edge]-(near)
WHERE NOT near IN starts
  AND (size($types) = 0 OR type(edge) IN $types)
  AND ($direction = 'both' OR ($direction = 'out' AND startNode(edge) = start) OR ($direction = 'in' AND endNode(edge) = start))
  AND (size($labels) = 0 OR any(label IN labels(near) WHERE label IN $labels))
WITH near, count(edge) AS links
ORDER BY links DESC, COUNT { (near)--() } DESC, elementId(near)
WITH collect(near) AS nodes
RETURN size(nodes) AS total, [node IN nodes[..$limit] | {id: elementId(node), node: node}] AS found
