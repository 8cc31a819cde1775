// Which datasets have been loaded into this graph?
MATCH (record:_TsunagiDataset)
WITH record ORDER BY record.loaded_at, record.id
RETURN properties(record) AS record
