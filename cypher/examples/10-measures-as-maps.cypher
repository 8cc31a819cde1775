// title: Everything about the measures of one sector, as documents
// title.ja: ある分野の強化策について、すべてを文書の形で
// description: Each measure as one map with its agencies, instruments, money and resources in it, ready for JSON: a map projection with COLLECT subqueries, each in a fixed order and at most five long.
// description.ja: 強化策を、機関・手段・金額・資源を含む一つのマップにする。JSONでの書き出し向き。マップ射影とCOLLECTサブクエリの例で、どのリストも順序が決まり、5件まで。
// tags: measures, map projection, COLLECT
// param sector: String = A2

MATCH (m:Measure)-[:IN_SECTOR]->(s:Sector {id: $sector})
RETURN m {
         .id, .row, .status, .name_ja, .name_en,
         sector: s {.short_en, .name_basis},
         agencies: COLLECT {
           MATCH (a:Agency)-[r:RESPONSIBLE_FOR]->(m)
           RETURN a {.name_en, role: r.role, basis: r.basis} ORDER BY a.id LIMIT 5
         },
         instruments: COLLECT {
           MATCH (m)-[u:USES|CREATES]->(i:Instrument)
           RETURN i {.name_en, how: type(u)} ORDER BY i.id LIMIT 5
         },
         money: COLLECT {
           MATCH (m)-[:COMMITS]->(f:Funding)
           RETURN f {.usd, .status} ORDER BY f.id LIMIT 5
         },
         resources: [(m)-[:CONCERNS]->(x:Resource) | x.id]
       } AS measure
ORDER BY m.row;
