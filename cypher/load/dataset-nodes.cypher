// Which nodes of a label are the dataset's, and what do they hold?
MATCH (n:`{label}`)
WHERE $dataset IN n._tsunagi_datasets
RETURN n.`{key}` AS id, elementId(n) AS ref, properties(n) AS properties, labels(n) AS labels
