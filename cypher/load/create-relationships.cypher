// Makes relationships that are not there yet; rows are start, end, properties.
UNWIND $rows AS row
MATCH (a:`{from}` {`{fromKey}`: row[0]})
MATCH (b:`{to}` {`{toKey}`: row[1]})
CREATE (a)-[r:`{type}`]->(b)
SET r = row[2]
RETURN count(r) AS count
