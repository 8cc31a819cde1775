/** Every rule a query can break, with what it is for. Names are stable: programs and translations decide on them. */
export const rules = {
  "text-length": "A query has at most 10,000 bytes of UTF-8.",
  "text-control": "No NUL, no control characters but tab and line breaks, no halves of surrogate pairs.",
  "text-escape": "No \\u escapes: a server reads them everywhere, also in comments.",
  "text-bidi": "No characters that turn the direction of writing or cannot be seen.",
  nesting: "Brackets are at most 50 deep, and strings, names and comments end.",
  statements: "One statement at a time.",
  prefix: "No CYPHER, EXPLAIN or PROFILE before the query.",
  command: "No commands of a console, such as :param.",
  write: "Nothing is written.",
  admin: "No administration: users, roles, databases, indexes, constraints.",
  show: "No SHOW: it shows settings and other people's queries.",
  transactions: "No transactions of one's own, and none is ended.",
  "load-csv": "No file and no address is read.",
  graph: "No other graph is chosen.",
  clause: "Only clauses and expressions that are known to read.",
  function: "Only functions that are known to read.",
  procedure: "Only procedures that are known to read.",
  parameter: "Parameters are plain values, and known when the query is checked.",
  range: "range() has bounds that are known beforehand, at most a million elements.",
  growth: "No value grows beyond what memory holds.",
  loops: "No expression loops longer than a deadline can wait.",
  regex: "Regular expressions are simple and known beforehand.",
  fulltext: "Words for a full-text index are simple and known beforehand.",
  "path-length": "Paths of variable length have an upper bound.",
  "pattern-size": "Patterns, conditions and sub-queries are few enough to be planned.",
  plan: "The database plans to read, with operators that are known to read.",
} as const;

export type Rule = keyof typeof rules;

/** The names of all rules. */
export const ruleNames = Object.keys(rules) as Rule[];
