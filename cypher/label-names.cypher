// Which labels do nodes have?
CALL db.labels() YIELD label
RETURN collect(label) AS names
