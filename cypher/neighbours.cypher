// Which nodes are next to this one and over which relationships, most connected first?
CALL () {
  MATCH (start:`{label}`) WHERE start.`{property}` IN $values
  RETURN start
  UNION
  MATCH (start) WHERE elementId(start) = $id AND none(label IN labels(start) WHERE label STARTS WITH '_Tsunagi')
  RETURN start
}
CALL (start) {
  CALL (start) {
    MATCH (start)--(near)
    WITH DISTINCT near
    ORDER BY COUNT { (near)--() } DESC, near[$key], near
    SKIP $skip LIMIT $limit
    RETURN near
  }
  MATCH (start)-[edge]-(near)
  WITH near, collect(edge) AS edges
  RETURN collect({node: near, degree: COUNT { (near)--() }}) AS nodes, collect(edges) AS edges
}
RETURN {node: start, degree: COUNT { (start)--() }} AS start, nodes, edges
