// How many relationships has a type, and what properties and which labels at their ends have the first of them?
MATCH ()-[edge:`{type}`]->()
WITH count(edge) AS count
CALL () {
  MATCH ()-[edge:`{type}`]->()
  WITH edge LIMIT $sample
  UNWIND keys(edge) AS name
  WITH name, count(*) AS filled, collect(DISTINCT valueType(edge[name])) AS types
  ORDER BY name
  RETURN collect({name: name, filled: filled, types: types}) AS properties
}
CALL () {
  MATCH (source)-[edge:`{type}`]->(target)
  WITH source, target LIMIT $sample
  UNWIND CASE WHEN size(labels(source)) = 0 THEN [''] ELSE labels(source) END AS from
  UNWIND CASE WHEN size(labels(target)) = 0 THEN [''] ELSE labels(target) END AS to
  WITH from, to, count(*) AS met
  ORDER BY met DESC, from, to
  RETURN collect({from: from, to: to, count: met}) AS joins
}
RETURN count, properties, joins
