// How many nodes of some labels are next to this one over relationships of some types or one direction, and over how many?
CALL () {
  MATCH (start:`{label}`) WHERE start.`{property}` IN $values
  RETURN start
  UNION
  MATCH (start) WHERE elementId(start) = $id
  RETURN start
}
OPTIONAL MATCH (start)-[edge]-(near)
WHERE ($anyType OR type(edge) IN $types)
  AND ($in OR startNode(edge) = start) AND ($out OR endNode(edge) = start)
  AND ($anyLabel OR any(label IN labels(near) WHERE label IN $labels))
RETURN count(DISTINCT near) AS nodes, count(edge) AS edges, max(near = start) AS loop
