// title: Which minerals does one country largely supply?
// title.ja: 一国への依存が大きい鉱物はどれか
// description: Suppliers of at least this share of US imports in 2021–24 (USGS 2026), the measures that concern the mineral, and whether any measure names the country. China is named as a target, not as a partner.
// description.ja: 2021–24年の米国の輸入に占める割合がこれ以上の供給国（USGS 2026）、その鉱物に関わる強化策、その国を挙げる強化策の有無。中国は相手国としてではなく対象として挙がる。
// tags: minerals, countries, EXISTS
// param share: Integer = 40

MATCH (c:Country)-[s:SUPPLIES_US]->(r:Resource)<-[:CONCERNS]-(m:Measure)
WHERE s.percent >= $share
RETURN m, r, c, s.percent AS percent, s.form AS form,
       EXISTS { (:Measure)-[:INVOLVES]->(c) } AS named
ORDER BY percent DESC, r.id, m.id;
