// How many nodes are next to this one, and over how many relationships?
CALL () {
  MATCH (start:`{label}`) WHERE start.`{property}` IN $values
  RETURN start
  UNION
  MATCH (start) WHERE elementId(start) = $id
  RETURN start
}
RETURN COUNT { MATCH (start)--(near) RETURN DISTINCT near } AS nodes,
  COUNT { (start)--() } AS edges,
  EXISTS { (start)--(start) } AS loop
