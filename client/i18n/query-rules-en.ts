/** Why the server refuses a query, and what to do, by the rule it names; in English. */
export const queryRulesEn = {
  "text-length": { why: "A query has at most 10,000 bytes.", instead: "Put long lists into a parameter." },
  "text-control": {
    why: "There is a character that cannot be seen and has no place in a query.",
    instead: "Take it away.",
  },
  "text-escape": { why: "Escapes with \\u are not read here.", instead: "Write the character itself." },
  "text-bidi": { why: "There is a character that hides text or turns its direction.", instead: "Take it away." },
  nesting: {
    why: "Brackets are too deep, or a string, name or comment does not end.",
    instead: "Close what is open; at most 50 levels.",
  },
  statements: { why: "One statement runs at a time.", instead: "Put the caret into one of them and run it." },
  prefix: {
    why: "CYPHER, EXPLAIN and PROFILE cannot stand before a query here.",
    instead: "Use the buttons Explain and Profile.",
  },
  command: {
    why: "Commands that begin with a colon belong to a console.",
    instead: "Parameters have their fields below the editor.",
  },
  write: { why: "This would change the graph. Queries only read here.", instead: "Look with MATCH … RETURN." },
  admin: { why: "This would administer the database.", instead: "Queries only read here." },
  show: {
    why: "SHOW tells settings and what other people ask.",
    instead: "CALL db.labels() and its like tell what the graph has.",
  },
  transactions: { why: "Transactions cannot be started or ended by a query.", instead: "Leave it out." },
  "load-csv": { why: "Files and addresses are not read.", instead: "Hand the values over as a parameter." },
  graph: { why: "Another database or graph cannot be chosen.", instead: "Leave USE out." },
  clause: {
    why: "This clause or expression is not among those known to read only.",
    instead: "Write it with MATCH, WHERE, WITH and RETURN.",
  },
  function: { why: "This function is not among those that may run.", instead: "Completion shows those that may." },
  procedure: {
    why: "This procedure is not among those that may run.",
    instead: "Completion behind CALL shows those that may.",
  },
  parameter: {
    why: "A parameter cannot stand here, or is not a plain value.",
    instead: "Write the value into the query.",
  },
  range: {
    why: "range() needs bounds that are known beforehand, with at most a million elements.",
    instead: "Write both bounds as numbers.",
  },
  growth: { why: "This value could grow beyond memory.", instead: "Bound it, or collect rows." },
  loops: {
    why: "This expression could run longer than anyone can wait, and nothing could stop it.",
    instead: "Use UNWIND and rows in its place.",
  },
  regex: {
    why: "A regular expression has to be simple and written into the query.",
    instead: "CONTAINS, STARTS WITH and ENDS WITH do for most.",
  },
  fulltext: {
    why: "The words for a full-text index have to be simple and known beforehand.",
    instead: "Write plain words.",
  },
  "path-length": {
    why: "A path of variable length needs an upper bound.",
    instead: "Write the most steps it may take, such as *1..5.",
  },
  "pattern-size": {
    why: "There are more patterns, conditions or sub-queries than can be planned.",
    instead: "Split the query.",
  },
  plan: { why: "The database would do more than read.", instead: "Look with MATCH … RETURN." },
};
