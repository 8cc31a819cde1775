// title: How much money stands behind each agency's measures?
// title.ja: 各機関の強化策にはどれだけの資金が付いているか
// description: Amounts by agency and by status: committed, existing authority, only recommended to Congress. The three may never be added up. A measure with two agencies counts for both.
// description.ja: 機関ごと・性質ごとの金額。拠出（committed）、既存の権限（existing）、議会への推奨（recommended）は合算できない。二つの機関が担当する強化策は両方に数える。
// tags: agencies, money, aggregation

MATCH (a:Agency)-[:RESPONSIBLE_FOR]->(m:Measure)-[:COMMITS]->(f:Funding)
WITH a, f.status AS status, m, sum(f.usd) AS usd
ORDER BY m.row
RETURN a AS agency, status, sum(usd) AS usd, collect(m) AS measures
ORDER BY status, usd DESC, a.id;
