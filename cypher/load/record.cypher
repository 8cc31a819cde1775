// What does the graph record of the dataset?
MATCH (d:_TsunagiDataset {id: $id})
RETURN properties(d) AS properties
