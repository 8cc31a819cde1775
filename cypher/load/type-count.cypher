// How many relationships of the type are there?
MATCH ()-[r:`{type}`]->()
RETURN count(r) AS count
