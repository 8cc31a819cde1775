// Which nodes have this label, most connected first, and how many are there?
MATCH (node:`{label}`)
WITH count(node) AS total
CALL () {
  MATCH (node:`{label}`)
  WITH node ORDER BY COUNT { (node)--() } DESC, node
  LIMIT $limit
  RETURN collect({id: elementId(node), node: node, degree: COUNT { (node)--() }}) AS found
}
RETURN total, found
