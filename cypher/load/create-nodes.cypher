// Makes nodes that are not there yet.
UNWIND $rows AS row
CREATE (n:`{label}`)
SET n = row
