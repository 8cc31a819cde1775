// How many nodes and relationships does the database hold, our bookkeeping included?
MATCH (node)
WITH count(node) AS nodes
MATCH ()-[edge]->()
RETURN nodes, count(edge) AS edges
