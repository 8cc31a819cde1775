/**
 * What is assumed of the data, which a query's text does not tell. Chosen above what the shipped datasets hold (1,090, 14,862
 * and 245,118 walks of one, two and three hops; 120,000 characters in all) and for graphs ten times as dense.
 */
export const data = {
  /** Rows of a pattern of at most one relationship. */
  rows: 10_000,
  /** How many times more with each further relationship. */
  fan: 10,
  /** Neighbours of the best connected node. */
  neighbours: 1_000,
  /** Characters in the longest property, or elements in a list property. */
  text: 20_000,
  /** Characters in one property of all nodes of a pattern together. */
  mass: 1_000_000,
  /** Rows a procedure gives. */
  called: 1_000,
  /** Labels, types or property names of one node. */
  names: 45,
};

/** What one query may use; see docs/decisions/16-guard.md for what each was measured to cost. */
export const limits = {
  /** Elements of a range. */
  range: 1_000_000,
  /** Bytes that the values of a query take beside what aggregation holds (which the server counts itself). */
  bytes: 64_000_000,
  /** Nanoseconds that one expression may take for one row, or for all rows before the server looks whether to go on. */
  work: 3_000_000_000,
  /** Nanoseconds that all expressions of a query together may take so. */
  together: 6_000_000_000,
  /** Rows before the server looks whether to go on: 242 rows of 90 ms each were not interrupted. */
  rows: 300,
  /** Elements appended to a list by reduce; a server's stack ends at 16,000. */
  appended: 10_000,
  /** Loops of expressions inside one another. */
  depth: 4,
  /** Elements and characters in one row of the answer. */
  row: 5_000_000,
  /** Elements of all kinds in a value with what is inside it. */
  weight: 1e9,
};
