// Makes nodes that are not there yet and have more labels than the one of their key.
UNWIND $rows AS row
CREATE (n:`{label}`)
SET n = row.properties, n:$(row.labels)
