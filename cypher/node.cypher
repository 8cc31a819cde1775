// Which node has this key, and what neighbours has it by type, direction and label?
CALL () {
  MATCH (start:`{label}`) WHERE start.`{property}` IN $values
  RETURN start
  UNION
  MATCH (start) WHERE elementId(start) = $id AND none(label IN labels(start) WHERE label STARTS WITH '_Tsunagi')
  RETURN start
}
CALL (start) {
  MATCH (start)-[edge]->(near)
  WITH type(edge) AS type, labels(near) AS labels, count(DISTINCT near) AS count
  RETURN type, 'out' AS direction, labels, count
  UNION ALL
  MATCH (start)<-[edge]-(near)
  WITH type(edge) AS type, labels(near) AS labels, count(DISTINCT near) AS count
  RETURN type, 'in' AS direction, labels, count
}
UNWIND CASE WHEN size(labels) = 0 THEN [''] ELSE labels END AS label
WITH start, type, direction, label, sum(count) AS count
ORDER BY type, direction, label
RETURN start, collect({type: type, direction: direction, label: label, count: count}) AS neighbours
