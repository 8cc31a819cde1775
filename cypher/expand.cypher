// Which nodes are one hop from these and not among them, most connected to them first, and how many are there?
MATCH (start) WHERE elementId(start) IN $ids
WITH collect(start) AS starts
UNWIND starts AS start
MATCH (start)-[edge]-(near)
WHERE ($anyType OR type(edge) IN $types)
  AND ($in OR startNode(edge) = start) AND ($out OR endNode(edge) = start)
  AND ($anyLabel OR any(label IN labels(near) WHERE label IN $labels))
  AND NOT near IN starts
WITH near, count(edge) AS links
ORDER BY links DESC, COUNT { (near)--() } DESC, near
WITH collect(near) AS nodes
RETURN size(nodes) AS total, [node IN nodes[..$limit] | {id: elementId(node), node: node, degree: COUNT { (node)--() }}] AS found
