const words = `acyclic all any as asc ascending by call case collect contains count cypher desc descending detach delete create merge
distinct else end ends exists explain filter finish for foreach from group groups in insert is let limit load csv match nfc none not
null offset on optional or order path paths profile reduce remove return search set shortest shortestpath allshortestpaths show single
skip starts then typed union unwind use using walk trail when where with xor yield and nodetach score rows transactions`;
const literals = "true false null nan inf infinity";

/** Words that are keywords where they do not stand for a name. */
export const keywords: ReadonlySet<string> = new Set(words.split(/\s+/u));

/** Words that are values. */
export const literalWords: ReadonlySet<string> = new Set(literals.split(" "));
