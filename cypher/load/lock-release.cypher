// Gives the lanes of the load lock back.
MATCH (l:_TsunagiLock)
WHERE l.owner = $owner
REMOVE l.owner, l.who, l.expires
