// Which neighbours have these nodes, those that are next to several of them first, then the well connected, crowded ones last?
MATCH (seed) WHERE elementId(seed) IN $ids
CALL (seed) {
  MATCH (seed)-[edge]-(near)
  WITH near LIMIT $sample
  WITH DISTINCT near, COUNT { (near)--() } AS degree
  ORDER BY degree > $crowd, degree DESC, near
  LIMIT $each
  RETURN near, degree
}
WITH near, degree, count(*) AS links
ORDER BY links DESC, degree DESC, near
WITH elementId(near) AS id WHERE NOT id IN $ids
RETURN collect(id)[..$limit] AS ids
