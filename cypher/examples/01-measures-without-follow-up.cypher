// title: Which recommended measures lack a follow-up?
// title.ja: 推奨された強化策のうち、その後の動きがないものはどれか
// description: Measures with this status (action, consideration, recommendation or requirement) after which no other document tells of anything that came of them.
// description.ja: 指定した区分（action、consideration、recommendation、requirement）の強化策のうち、その後を伝える文書が一つもないもの。
// tags: measures, EXISTS
// param status: String = recommendation

MATCH (m:Measure {status: $status})
WHERE NOT EXISTS { (m)-[:FOLLOWED_BY]->() }
RETURN m.row AS row, m, m.text_en AS text_en, m.text_ja AS text_ja
ORDER BY row;
