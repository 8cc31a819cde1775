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
  RETURN type(edge) AS type, 'out' AS direction, near
  UNION ALL
  MATCH (start)<-[edge]-(near)
  RETURN type(edge) AS type, 'in' AS direction, near
}
WITH start, type, direction, near, [label IN labels(near) WHERE NOT label STARTS WITH '_Tsunagi'] AS names
UNWIND CASE WHEN size(names) = 0 THEN [''] ELSE names END AS label
WITH start, type, direction, label, count(DISTINCT near) AS count
ORDER BY type, direction, label
RETURN start, collect({type: type, direction: direction, label: label, count: count}) AS neighbours
