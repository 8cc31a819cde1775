// Records the dataset.
MERGE (d:_TsunagiDataset {id: $id})
SET d += $properties
