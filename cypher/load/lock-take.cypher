// Takes every lane of the load lock, unless a load that is alive holds one: then whose.
UNWIND range(0, $lanes - 1) AS lane
MERGE (l:_TsunagiLock {name: 'lane-' + toString(lane)})
SET l.touched = timestamp()
WITH collect(l) AS lanes
WITH lanes, head([l IN lanes WHERE l.expires > timestamp() | l.who]) AS heldBy
FOREACH (l IN CASE WHEN heldBy IS NULL THEN lanes ELSE [] END |
  SET l.owner = $owner, l.who = $who, l.expires = timestamp() + $lifetime, l.taken = coalesce(l.taken, 0) + 1)
RETURN heldBy, lanes[0].taken AS taken
