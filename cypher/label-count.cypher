// How many nodes have this label?
MATCH (node:`{label}`)
RETURN count(node) AS count
