// Which full-text indexes on nodes can be asked?
SHOW FULLTEXT INDEXES YIELD name, state, entityType
WHERE state = 'ONLINE' AND entityType = 'NODE'
RETURN collect(name) AS names
