// Sets and removes (null) properties and labels of nodes.
UNWIND $rows AS row
MATCH (n:`{label}` {`{key}`: row.id})
SET n += row.set, n:$(row.add)
REMOVE n:$(row.drop)
RETURN count(n) AS count
