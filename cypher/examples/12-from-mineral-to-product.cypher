// title: From a mineral to the end product: where does the chain depend on whom?
// title.ja: 鉱物から最終製品へ：供給の連鎖はどこでどの国に頼るか
// description: Chains of inputs from a mineral to a product that goes into nothing further (a quantified path). For each, the largest supplier of US imports, the largest producer of 2024 and the measures that touch any link. What goes into what is common knowledge, marked as inferred in the data.
// description.ja: 鉱物から、それ以上何の材料にもならない製品までの連鎖（量化されたパス）。各連鎖について、米国の輸入で最大の供給国、2024年の最大の生産国、連鎖のどこかに関わる強化策を示す。何が何の材料かは一般知識で、データでは推定とされている。
// tags: minerals, quantified paths, subqueries

MATCH chain = (mineral:Resource {kind: 'mineral'})-[:INPUT_TO]->{1,4}(product:Resource)
WHERE NOT EXISTS { (product)-[:INPUT_TO]->() }
CALL (mineral) {
  OPTIONAL MATCH (c:Country)-[s:SUPPLIES_US]->(mineral)
  RETURN c AS supplier, s.percent AS percent_of_us_imports
  ORDER BY percent_of_us_imports IS NULL, percent_of_us_imports DESC, c.id
  LIMIT 1
}
CALL (mineral) {
  OPTIONAL MATCH (c:Country)-[p:PRODUCES {year: 2024, stage: mineral.production_stage}]->(mineral)
  RETURN c AS producer, p.amount AS produced_2024, p.unit AS unit
  ORDER BY produced_2024 IS NULL, produced_2024 DESC, c.id
  LIMIT 1
}
RETURN chain,
       [r IN nodes(chain) | r.name_en] AS links,
       supplier, percent_of_us_imports,
       producer, produced_2024, unit,
       COUNT {
         MATCH (m:Measure)-[:CONCERNS]->(link:Resource)
         WHERE link IN nodes(chain)
         RETURN DISTINCT m
       } AS measures
ORDER BY percent_of_us_imports IS NULL, percent_of_us_imports DESC, links;
