// Which documents have their text in the graph?
MATCH (text:_TsunagiText)
RETURN text.document AS document, size(text.text) AS characters
ORDER BY document
