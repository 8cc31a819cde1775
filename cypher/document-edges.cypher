// Which relationships quote a passage of this document's text, at their place in it, and between which nodes?
MATCH (text:_TsunagiText {document: $document})
MATCH (source)-[edge]->(target)
WHERE edge.quote_start < $end AND edge.quote_end > $start
  AND CASE
    WHEN edge.quote_start >= 0 AND edge.quote_end > edge.quote_start
      THEN substring(text.text, edge.quote_start, edge.quote_end - edge.quote_start) = edge.quote
    ELSE false
  END
WITH edge, source, target
ORDER BY edge.quote_start, edge.quote_end, edge
WITH collect({edge: edge, source: source, target: target}) AS rows
UNWIND rows[..$limit] AS row
RETURN row.edge AS edge, row.source AS source, row.target AS target, size(rows) AS total
