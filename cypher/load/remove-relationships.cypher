// Removes the dataset's relationships of these element ids.
UNWIND $refs AS ref
MATCH ()-[r]->()
WHERE elementId(r) = ref AND $dataset IN r._tsunagi_datasets
DELETE r
RETURN count(*) AS count
