// Removes the dataset's texts of other documents than these.
MATCH (t:_TsunagiText {dataset: $dataset})
WHERE NOT t.document IN $documents
DELETE t
