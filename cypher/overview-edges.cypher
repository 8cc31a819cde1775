// Which relationships run between these nodes, those between two nodes of very many aside?
MATCH (node) WHERE elementId(node) IN $ids
WITH collect(node) AS nodes
UNWIND nodes AS node
WITH nodes, node WHERE COUNT { (node)--() } <= $crowd
MATCH (node)-[edge]-(other)
WHERE other IN nodes
RETURN collect(DISTINCT edge) AS edges
