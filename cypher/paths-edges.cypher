// Which relationships of some types run between the two nodes of each of these pairs, the oldest of them first?
UNWIND $pairs AS pair
MATCH (a) WHERE elementId(a) = pair[0]
MATCH (b) WHERE elementId(b) = pair[1]
CALL (a, b) {
  MATCH (a)-[edge]-(b) WHERE $anyType OR type(edge) IN $types
  RETURN edge ORDER BY edge LIMIT $each
}
RETURN edge
