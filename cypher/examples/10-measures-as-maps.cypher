// title: Everything about the measures of one sector, as documents
// title.ja: ある分野の強化策について、すべてを文書の形で
// description: Each measure as one map with its agencies, instruments, money and resources in it, ready for JSON: a map projection with pattern comprehensions.
// description.ja: 強化策を、機関・手段・金額・資源を含む一つのマップにする。JSONでの書き出し向き。マップ射影とパターン内包表記の例。
// tags: measures, map projection
// param sector: String = A2

MATCH (m:Measure)-[:IN_SECTOR]->(s:Sector {id: $sector})
RETURN m {
         .id, .row, .status, .name_ja, .name_en,
         sector: s {.id, .short_en, .name_basis, .confidence},
         agencies: [(a:Agency)-[r:RESPONSIBLE_FOR]->(m) | a {.id, .name_en, role: r.role, basis: r.basis}],
         instruments: [(m)-[u:USES|CREATES]->(i:Instrument) | i {.id, .name_en, .kind, how: type(u), quote: u.quote}],
         money: [(m)-[:COMMITS]->(f:Funding) | f {.usd, .qualifier, .status}],
         resources: [(m)-[:CONCERNS]->(x:Resource) | x.id]
       } AS measure
ORDER BY m.row;
