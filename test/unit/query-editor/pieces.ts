/** Pieces of queries that are being written. */
export const pieces = ["MATCH", " ", "(", "m", ":", "Measure", ")", "-", "[", "]", "{", "}", "'", "."];
