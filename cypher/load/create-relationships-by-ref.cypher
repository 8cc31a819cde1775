// Makes relationships between nodes of known element ids; rows are the numbers of both ids, both keys, properties.
UNWIND $rows AS row
MATCH (a)
WHERE elementId(a) = $from + row[0] AND a.`{fromKey}` = row[2]
MATCH (b)
WHERE elementId(b) = $to + row[1] AND b.`{toKey}` = row[3]
CREATE (a)-[r:`{type}`]->(b)
SET r = row[4]
RETURN count(r) AS count
