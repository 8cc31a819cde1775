// title: How is an agency connected with a country, and how sure is each step?
// title.ja: ある機関とある国はどうつながり、各段階はどれほど確かか
// description: All shortest connections of at most six steps between two nodes, each with its steps in words and what they rest on. The weakest step comes first in judging a chain.
// description.ja: 二つのノードを結ぶ6段階以内の最短のつながりすべてと、各段階の内容と根拠。つながりの強さは最も弱い段階で決まる。
// tags: paths, provenance
// param agency: String = doe
// param country: String = CHL

MATCH path = ALL SHORTEST (a:Agency {id: $agency})--{1,6}(c:Country {id: $country})
RETURN path,
       length(path) AS steps,
       [r IN relationships(path) | type(r) + ': ' + r.basis + coalesce(' ' + toString(r.confidence), '')] AS rests_on,
       [n IN nodes(path) | coalesce(n.short_en, n.name_en)] AS names
ORDER BY steps, rests_on;
