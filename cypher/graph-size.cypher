// How many nodes and relationships does the database hold, our bookkeeping included?
RETURN COUNT { () } AS nodes, COUNT { ()-->() } AS edges
