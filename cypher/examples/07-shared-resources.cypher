// title: Which sectors work on the same resources?
// title.ja: 同じ資源・製品に取り組む分野はどれとどれか
// description: Pairs of sectors whose measures concern the same resource or product, with what they share and the measures on each side.
// description.ja: 強化策が同じ資源・製品を対象とする分野の組と、共通の対象、それぞれの強化策。
// tags: sectors, resources

MATCH (one:Sector)<-[:IN_SECTOR]-(a:Measure)-[:CONCERNS]->(r:Resource)<-[:CONCERNS]-(b:Measure)-[:IN_SECTOR]->(other:Sector)
WHERE one.id < other.id
WITH one, other, a, b, r
ORDER BY r.id, a.row, b.row
WITH one, other,
     collect(DISTINCT r) AS shared,
     collect(DISTINCT a.id) AS measures_of_one,
     collect(DISTINCT b.id) AS measures_of_other
RETURN one, other, size(shared) AS count, shared, measures_of_one, measures_of_other
ORDER BY count DESC, one.id, other.id;
