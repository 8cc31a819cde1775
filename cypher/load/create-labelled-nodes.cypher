// Makes nodes with more labels than the one of their key and gives their element ids in the order of the rows.
UNWIND $rows AS row
CREATE (n:`{label}`)
SET n = row.properties, n:$(row.labels)
RETURN collect(elementId(n)) AS refs
