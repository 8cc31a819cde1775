// Which rows has the first picture of a lens, with their groups, cards, amounts and side columns?
MATCH (row:`{rows}`)
WITH count(row) AS total
CALL () {
  MATCH (row:`{rows}`)
  WITH row ORDER BY row.`{order}`, row
  LIMIT $limit
  RETURN collect(row) AS rows
}
CALL (rows) {
  UNWIND rows AS row
  MATCH (row)-[edge]-(near)
  WHERE any(step IN $steps WHERE type(edge) = step.type AND any(label IN labels(near) WHERE label IN step.labels))
  RETURN collect(DISTINCT near) AS near, collect(DISTINCT edge) AS edges
}
CALL (near) {
  UNWIND near AS grouping
  WITH grouping WHERE grouping:`{group}`
  MATCH (grouping)-[edge:`{cardType}`]-(card:`{card}`)
  RETURN collect(DISTINCT card) AS cards, collect(DISTINCT edge) AS cardEdges
}
RETURN total, size(rows) AS taken, edges + cardEdges AS edges,
  [node IN rows + near + cards | {node: node, degree: COUNT { (node)--() }}] AS nodes
