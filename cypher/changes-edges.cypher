// Which relationships run from these nodes to any of those?
MATCH (target) WHERE elementId(target) IN $targets
WITH collect(target) AS targets
MATCH (source) WHERE elementId(source) IN $sources
MATCH (source)-[edge]->(target)
WHERE target IN targets
RETURN edge
LIMIT $limit
