// Which relationships run between these nodes, the first of them by their ends, and how many are there?
MATCH (source) WHERE elementId(source) IN $ids
WITH collect(source) AS nodes
CALL (nodes) {
  UNWIND nodes AS source
  MATCH (source)-[edge]->(target)
  WHERE target IN nodes
  RETURN count(edge) AS total
}
CALL (nodes) {
  UNWIND nodes AS source
  MATCH (source)-[edge]->(target)
  WHERE target IN nodes
  RETURN edge
  ORDER BY source, target, edge
  LIMIT $limit
}
RETURN total, edge
