// Which of these nodes are in the graph, whoever put them there, and what do they hold?
UNWIND $ids AS id
MATCH (n:`{label}` {`{key}`: id})
RETURN id, elementId(n) AS ref, properties(n) AS properties, labels(n) AS labels, COUNT { (n)--() } AS degree
