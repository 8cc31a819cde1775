// Which datasets are in the graph, and was their last load carried to its end?
MATCH (d:_TsunagiDataset)
RETURN d.id AS id, d.complete AS complete
