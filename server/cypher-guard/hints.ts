import type { Rule } from "./rules.ts";

/** What is said of a rule of the grammar that is not allowed. */
export interface Hint {
  rule: Rule;
  why: string;
  instead: string;
}

const reads = "This server only reads. Ask with MATCH … RETURN; data comes in by the loader of datasets.";
const write = (what: string): Hint => ({ rule: "write", why: `${what} would change the graph.`, instead: reads });
const later = (what: string, instead: string): Hint => ({
  rule: "clause",
  why: `${what} is not part of the Cypher 5 that runs here.`,
  instead,
});
const command: Hint = {
  rule: "command",
  why: "A line that begins with a colon is a command of Neo4j Browser, not Cypher.",
  instead: "Write Cypher only; parameters have fields of their own.",
};
const admin: Hint = {
  rule: "admin",
  why: "Administration of users, roles, databases, indexes and constraints is closed.",
  instead: "Ask with MATCH … RETURN. Labels, types and properties: GET /api/schema, or CALL db.labels().",
};
const show: Hint = {
  rule: "show",
  why: "SHOW tells of the server, its settings and other people's queries.",
  instead:
    "Labels, types, properties and keys: GET /api/schema, CALL db.labels(), CALL db.schema.nodeTypeProperties().",
};
const transactions: Hint = {
  rule: "transactions",
  why: "A query here runs in one reading transaction and can neither open nor end others.",
  instead: "Leave out IN TRANSACTIONS: CALL (x) { … }. To end a query of your own, cancel it.",
};
const interpolated = later("A string with s before it", "Join texts with +: 'a' + toString(x).");
const define = later("DEFINE", "Write the sub-query where it is used: CALL (x) { … }.");

/** What is said instead of "not allowed" where something better can be said. */
export const hints: Readonly<Record<string, Hint>> = {
  consoleCommand: command,
  preparserOption: {
    rule: "prefix",
    why: "What comes before the query (CYPHER, EXPLAIN, PROFILE) is set by this server.",
    instead: "Write the query alone; a plan is given by Explain and Profile (POST /api/query/explain).",
  },
  command: admin,
  showAdminCommand: show,
  composableShowCommandClauses: show,
  terminateCommand: transactions,
  createClause: write("CREATE"),
  insertClause: write("INSERT"),
  deleteClause: write("DELETE"),
  setClause: write("SET"),
  removeClause: write("REMOVE"),
  mergeClause: write("MERGE"),
  foreachClause: {
    rule: "write",
    why: "FOREACH is for changing the graph.",
    instead: "To go through a list, write UNWIND list AS x, or [x IN list | …].",
  },
  loadCSVClause: {
    rule: "load-csv",
    why: "LOAD CSV would read a file or an address from the server.",
    instead: "Pass the rows as a parameter and write UNWIND $rows AS row.",
  },
  useClause: { rule: "graph", why: "USE would choose another graph.", instead: "Leave USE out: there is one graph." },
  subqueryInTransactionsParameters: transactions,
  filterClause: later("FILTER", "Write WITH * WHERE …"),
  letClause: later("LET", "Write WITH *, … AS name."),
  forListClause: later("FOR", "Write UNWIND list AS x."),
  groupBy: later("GROUP BY", "Leave it out: what is not aggregated is what is grouped by."),
  when: later("WHEN … THEN", "Write CASE WHEN … THEN … END, or UNION."),
  searchClause: later("SEARCH", "Write CALL db.index.fulltext.queryNodes('index', 'words') YIELD node, score."),
  pathMode: later("WALK, TRAIL or ACYCLIC", "Leave it out: a path passes each relationship once."),
  allReduceExpression: later("allReduce", "Write all(x IN list WHERE …) or reduce(…)."),
  vectorFunction: later("vector()", "Write a list of numbers."),
  vectorDistanceFunction: later("vector_distance()", "Write vector.similarity.cosine(a, b)."),
  vectorNormFunction: later("vector_norm()", "Write sqrt(reduce(s = 0.0, x IN list | s + x * x))."),
  propertyExistsPredicate: later("PROPERTY_EXISTS", "Write n.name IS NOT NULL."),
  interpolatedStringLiteral: interpolated,
  localDefinition: define,
  dynamicProperty: later("This", "Write n[name]."),
};
