// Which nodes have these element ids?
MATCH (node)
WHERE elementId(node) IN $ids
RETURN node
