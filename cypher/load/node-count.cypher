// How many nodes are there in all, and how many of them are our own records?
MATCH (n)
WITH count(n) AS nodes
RETURN nodes, COUNT { (:_TsunagiDataset) } + COUNT { (:_TsunagiText) } + COUNT { (:_TsunagiLock) } AS records
