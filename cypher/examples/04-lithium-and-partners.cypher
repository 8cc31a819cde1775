// title: Who supplies the lithium, and which of them does the table name?
// title.ja: リチウムはどこから来るのか、表はその国を挙げているか
// description: Countries that produce a mineral or supply the United States with it (USGS 2026), and the measures of 2021 that name the country or a group it belongs to. The mineral is a parameter. For lithium, no supplier of the United States is named.
// description.ja: ある鉱物を産出する国と米国への供給国（USGS 2026）に、その国か属する枠組みを挙げる2021年の強化策を並べる。鉱物はパラメーター。リチウムでは、米国への供給国はどの強化策にも挙がらない。
// tags: minerals, countries, COLLECT
// param mineral: String = lithium

MATCH (r:Resource {id: $mineral})<-[s:PRODUCES|SUPPLIES_US]-(c:Country)
WHERE s:SUPPLIES_US OR s.stage = r.production_stage
WITH c,
     max(CASE WHEN s:PRODUCES AND s.year = 2024 THEN s.amount_text + ' ' + s.unit END) AS produced_2024,
     max(CASE WHEN s:SUPPLIES_US THEN s.percent END) AS percent_of_us_imports
RETURN c AS country,
       produced_2024,
       percent_of_us_imports,
       COLLECT {
         MATCH (c)-[:MEMBER_OF]->{0,1}()<-[i:INVOLVES]-(m:Measure)
         RETURN DISTINCT m.id + ' (' + i.role + ')' AS named
         ORDER BY named
         LIMIT 20
       } AS named_by
ORDER BY percent_of_us_imports IS NULL, percent_of_us_imports DESC, c.id;
