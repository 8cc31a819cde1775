// Keeps the text of a document and its segments.
MERGE (t:_TsunagiText {document: $document})
SET t.dataset = $dataset, t.text = $text, t.segments = $segments, t.hash = $hash
