// Sets all properties of the dataset's relationships; rows are start, end, own id or null, properties.
UNWIND $rows AS row
MATCH (a:`{from}` {`{fromKey}`: row[0]})-[r:`{type}`]->(b:`{to}` {`{toKey}`: row[1]})
WHERE $dataset IN r._tsunagi_datasets AND (r.id = row[2] OR (r.id IS NULL AND row[2] IS NULL))
SET r = row[3]
RETURN count(r) AS count
