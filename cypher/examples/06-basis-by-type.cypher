// title: What does each kind of relationship rest on?
// title.ja: 関係の種類ごとに、何を根拠としているか
// description: Relationships by type and basis: the source says so, its heading says so, inferred, another document says so. Sorted by the share that is only inferred.
// description.ja: 種類と根拠ごとの関係の数：原文、見出し、推定、別の文書。推定だけの割合が大きい順。
// tags: provenance, aggregation

MATCH ()-[r]->()
WHERE r.basis IS NOT NULL
WITH type(r) AS type,
     count(*) AS relationships,
     sum(CASE r.basis WHEN 'source' THEN 1 ELSE 0 END) AS source,
     sum(CASE r.basis WHEN 'heading' THEN 1 ELSE 0 END) AS heading,
     sum(CASE r.basis WHEN 'inferred' THEN 1 ELSE 0 END) AS inferred,
     sum(CASE r.basis WHEN 'external' THEN 1 ELSE 0 END) AS external,
     min(r.confidence) AS least_confidence
RETURN type, relationships, source, heading, inferred, external, least_confidence,
       round(100.0 * inferred / relationships, 1) AS percent_inferred
ORDER BY percent_inferred DESC, type;
