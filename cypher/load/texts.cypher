// Which source texts of the dataset are in the graph?
MATCH (t:_TsunagiText {dataset: $dataset})
RETURN t.document AS document, t.hash AS hash
