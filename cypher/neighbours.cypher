// Which nodes are next to this one and over which relationships, most connected first?
CALL () {
  MATCH (start:`{label}`) WHERE start.`{property}` IN $values
  RETURN start
  UNION
  MATCH (start) WHERE elementId(start) = $id AND none(label IN labels(start) WHERE label STARTS WITH '_Tsunagi')
  RETURN start
}
CALL (start) {
  MATCH (start)-[edge]-(near)
  WHERE (size($types) = 0 OR type(edge) IN $types)
    AND ($direction = 'both' OR ($direction = 'out' AND startNode(edge) = start) OR ($direction = 'in' AND endNode(edge) = start))
    AND (size($labels) = 0 OR any(label IN labels(near) WHERE label IN $labels))
  WITH near, collect(edge) AS edges
  ORDER BY COUNT { (near)--() } DESC, head([label IN labels(near) WHERE $keys[label] IS NOT NULL | near[$keys[label]]]), elementId(near)
  SKIP $skip LIMIT $limit
  RETURN collect(near) AS nodes, collect(edges) AS edges
}
RETURN start, nodes, edges
