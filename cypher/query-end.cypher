// Ends the transactions of a person's query, by the mark it was begun with.
SHOW TRANSACTIONS YIELD transactionId AS id, metaData
WHERE metaData.query = $query
TERMINATE TRANSACTIONS id YIELD message
RETURN message
