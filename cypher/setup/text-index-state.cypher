// Which labels and properties does the full-text index have, and is it ready?
SHOW INDEXES YIELD name, state, labelsOrTypes, properties
WHERE name = '_tsunagi_text'
RETURN state, labelsOrTypes AS labels, properties
