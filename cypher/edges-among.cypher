// Which relationships run between these nodes?
MATCH (source) WHERE elementId(source) IN $ids
WITH collect(source) AS nodes
UNWIND nodes AS source
MATCH (source)-[edge]->(target)
WHERE target IN nodes
RETURN collect(edge) AS edges
