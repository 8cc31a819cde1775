// How many nodes are next to this one, and over how many relationships?
CALL () {
  MATCH (start:`{label}`) WHERE start.`{property}` IN $values
  RETURN start
  UNION
  MATCH (start) WHERE elementId(start) = $id
  RETURN start
}
OPTIONAL MATCH (start)-[edge]-(near)
WHERE (size($types) = 0 OR type(edge) IN $types)
  AND ($direction = 'both' OR ($direction = 'out' AND startNode(edge) = start) OR ($direction = 'in' AND endNode(edge) = start))
  AND (size($labels) = 0 OR any(label IN labels(near) WHERE label IN $labels))
RETURN count(DISTINCT near) AS nodes, count(edge) AS edges, max(near = start) AS loop
