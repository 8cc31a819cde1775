// Makes nodes that are not there yet and gives their element ids in the order of the rows.
UNWIND $rows AS row
CREATE (n:`{label}`)
SET n = row
RETURN collect(elementId(n)) AS refs
