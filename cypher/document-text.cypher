// What is the source text of this document, and into which segments was it cut?
MATCH (source:_TsunagiText {document: $document})
RETURN source.text AS text, source.segments AS segments
