// Does a load hold the lock, whose, and how often was it taken?
MATCH (l:_TsunagiLock)
WITH collect(l) AS lanes
RETURN head([l IN lanes WHERE l.expires > timestamp() | l.who]) AS heldBy,
  reduce(most = 0, l IN lanes | CASE WHEN l.taken > most THEN l.taken ELSE most END) AS taken
