// Which nodes are next to each of these over relationships of some types, and how many relationships have they?
UNWIND $ids AS id
MATCH (start) WHERE elementId(start) = id
CALL (start) {
  MATCH (start)-[edge]-(near) WHERE $anyType OR type(edge) IN $types
  WITH DISTINCT near
  RETURN collect(elementId(near)) AS near, collect(COUNT { (near)--() }) AS degrees
}
RETURN id, near, degrees
