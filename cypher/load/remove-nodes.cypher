// Removes nodes at which no relationship ends any more.
UNWIND $ids AS id
MATCH (n:`{label}` {`{key}`: id})
DELETE n
RETURN count(*) AS count
