// title: How long did it take until something followed?
// title.ja: その後の動きまでにどれだけかかったか
// description: What followed each measure after the table of 8 June 2021, in order, with the days in between. Where only the month or the year is known, there is no number of days.
// description.ja: 2021年6月8日の表ののち、各強化策に続いた動きを時間順に、経過日数とともに示す。年月しか分からないものに日数はない。
// tags: time, dates
// param from: Date = 2021-06-08
// param until: Date = 2024-12-31

MATCH (m:Measure)-[f:FOLLOWED_BY]->(event:Instrument|Document)
WHERE f.date IS NULL OR $from <= f.date <= $until
RETURN f.when AS known_as,
       duration.inDays($from, f.date).days AS days,
       m.row AS row, m, event,
       f.source AS told_by
ORDER BY known_as, row;
