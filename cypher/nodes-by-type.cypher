// Which nodes do the first relationships of this type join, and how many such relationships are there?
MATCH ()-[edge:`{type}`]->()
WITH count(edge) AS total
CALL () {
  MATCH (source)-[edge:`{type}`]->(target)
  WITH source, target LIMIT $limit
  UNWIND [source, target] AS node
  WITH DISTINCT node
  RETURN collect({id: elementId(node), node: node, degree: COUNT { (node)--() }}) AS found
}
RETURN total, found
