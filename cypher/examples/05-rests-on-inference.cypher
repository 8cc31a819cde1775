// title: For which measures is the responsible agency only inferred?
// title.ja: 担当機関が推定でしかない強化策はどれか
// description: Measures none of whose agencies stands in the table itself: each was inferred, with the confidence and the reason given. Whoever quotes these has to say so.
// description.ja: 表そのものに担当機関が一つも書かれておらず、すべて推定である強化策。確信度と理由を添える。引用するときは断りが要る。
// tags: provenance, ALL

MATCH (m:Measure)<-[r:RESPONSIBLE_FOR]-(a:Agency)
WITH m, collect({agency: a.name_en, confidence: r.confidence, reason: r.note_en, reason_ja: r.note_ja}) AS inferred,
     collect(r.basis) AS bases
WHERE all(basis IN bases WHERE basis = 'inferred')
RETURN m.row AS row, m, inferred
ORDER BY row;
