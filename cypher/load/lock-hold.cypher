// Do we still hold this lane? Keeps it locked until the transaction ends, and held for a while longer.
MATCH (l:_TsunagiLock {name: 'lane-' + toString($lane)})
SET l.touched = timestamp()
WITH l
WHERE l.owner = $owner
SET l.expires = timestamp() + $lifetime
RETURN l.owner AS owner
