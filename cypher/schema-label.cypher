// How many nodes has a label, and which properties have the first of them?
MATCH (node:`{label}`)
WITH count(node) AS count
CALL () {
  MATCH (node:`{label}`)
  WITH node LIMIT $sample
  UNWIND keys(node) AS name
  WITH name, count(*) AS filled, collect(DISTINCT valueType(node[name])) AS types
  ORDER BY name
  RETURN collect({name: name, filled: filled, types: types}) AS properties
}
RETURN count, properties
