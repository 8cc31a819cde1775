// Which relationships of a type between two labels are the dataset's, and what do they hold?
MATCH (a:`{from}`)-[r:`{type}`]->(b:`{to}`)
WHERE $dataset IN r._tsunagi_datasets
RETURN a.`{fromKey}` AS start, b.`{toKey}` AS end, elementId(r) AS ref, properties(r) AS properties
