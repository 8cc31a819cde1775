// How many nodes have the label?
MATCH (n:`{label}`)
RETURN count(n) AS count
