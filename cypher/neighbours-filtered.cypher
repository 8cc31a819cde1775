// Which nodes of some labels are next to this one over relationships of some types or one direction, most connected first?
CALL () {
  MATCH (start:`{label}`) WHERE start.`{property}` IN $values
  RETURN start
  UNION
  MATCH (start) WHERE elementId(start) = $id AND none(label IN labels(start) WHERE label STARTS WITH '_Tsunagi')
  RETURN start
}
CALL (start) {
  CALL (start) {
    MATCH (start)-[edge]-(near)
    WHERE ($anyType OR type(edge) IN $types)
      AND ($in OR startNode(edge) = start) AND ($out OR endNode(edge) = start)
      AND ($anyLabel OR any(label IN labels(near) WHERE label IN $labels))
    WITH DISTINCT near
    ORDER BY COUNT { (near)--() } DESC, near[$key], near
    SKIP $skip LIMIT $limit
    RETURN near
  }
  MATCH (start)-[edge]-(near)
  WHERE ($anyType OR type(edge) IN $types) AND ($in OR startNode(edge) = start) AND ($out OR endNode(edge) = start)
  WITH near, collect(edge) AS edges
  RETURN collect({node: near, degree: COUNT { (near)--() }}) AS nodes, collect(edges) AS edges
}
RETURN {node: start, degree: COUNT { (start)--() }} AS start, nodes, edges
