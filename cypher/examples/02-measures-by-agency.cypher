// title: Which agencies are responsible for the most measures?
// title.ja: 担当する強化策が最も多い機関はどこか
// description: Measures counted by agency, as lead and in other roles. The placeholder for unspecified agencies is left out.
// description.ja: 機関ごとの強化策の数。主担当とそれ以外を分けて数える。「関連省庁」は不特定なので除く。
// tags: agencies, aggregation

MATCH (a:Agency)-[r:RESPONSIBLE_FOR]->(m:Measure)
WHERE a.kind <> 'unspecified'
RETURN a AS agency,
       count(DISTINCT m) AS measures,
       count(DISTINCT CASE WHEN r.role = 'lead' THEN m END) AS as_lead
ORDER BY measures DESC, as_lead DESC, a.id;
