import { type Completion, snippet, startCompletion } from "@codemirror/autocomplete";
import { opening } from "./opening.ts";

/** Keywords in the order in which they are mostly wanted; those behind `>` go on with what comes next. What is not here is not offered: it writes, administers or is rare. */
const order = `MATCH> OPTIONAL_MATCH> RETURN> WHERE> WITH> ORDER_BY> LIMIT AND> OR> NOT> AS CONTAINS> STARTS_WITH> ENDS_WITH> IN> IS_NULL
IS_NOT_NULL DISTINCT> DESC ASC SKIP UNWIND> UNION UNION_ALL CALL> YIELD> XOR> OFFSET TRUE FALSE NULL WHEN> THEN> ELSE> END ON
SHORTEST allShortestPaths shortestPath FINISH NAN INFINITY`;

const ranks = new Map(
  order
    .split(/\s+/u)
    .map((word, index) => [word.replace(">", "").replaceAll("_", " "), { rank: index, goesOn: word.endsWith(">") }]),
);

/** Keywords that say more than themselves: the rest of their clause with places to fill in. */
const snippets: Readonly<Record<string, readonly (readonly [label: string, template: string, boost: number])[]>> = {
  OPTIONAL: [["OPTIONAL MATCH", "", 0]],
  UNION: [
    ["UNION", "", 0],
    ["UNION ALL", "", 0],
  ],
  IS: [
    ["IS NOT NULL", "", 0],
    ["IS NULL", "", 0],
  ],
  EXISTS: [["EXISTS { … }", "EXISTS { #{} }", 20]],
  NOT: [
    ["NOT", "", 0],
    ["NOT EXISTS { … }", "NOT EXISTS { #{} }", 22],
  ],
  COUNT: [["COUNT { … }", "COUNT { #{} }", 8]],
  COLLECT: [["COLLECT { … }", "COLLECT { MATCH #{pattern} RETURN #{value} }", 2]],
  CASE: [["CASE … END", "CASE WHEN #{condition} THEN #{value} ELSE #{other} END", 6]],
  CALL: [
    ["CALL", "", 0],
    ["CALL ( ) { … }", "CALL (#{variable}) {\n\tMATCH #{pattern}\n\tRETURN #{value} AS #{name}\n}", -10],
  ],
  ANY: [["any(… IN … WHERE …)", "any(#{x} IN #{list} WHERE #{condition})", 1]],
  ALL: [["all(… IN … WHERE …)", "all(#{x} IN #{list} WHERE #{condition})", 1]],
  NONE: [["none(… IN … WHERE …)", "none(#{x} IN #{list} WHERE #{condition})", 0]],
  SINGLE: [["single(… IN … WHERE …)", "single(#{x} IN #{list} WHERE #{condition})", 0]],
  REDUCE: [["reduce(… = …, … IN … | …)", "reduce(#{total} = #{start}, #{x} IN #{list} | #{total} + #{x})", 0]],
};

/** Keywords where the grammar is not there to say which fit. */
export const usualKeywords = [
  "MATCH",
  "OPTIONAL",
  "WHERE",
  "RETURN",
  "WITH",
  "ORDER BY",
  "LIMIT",
  "SKIP",
  "UNWIND",
  "UNION",
  "CALL",
  "AND",
  "OR",
  "NOT",
  "IN",
  "IS",
  "AS",
  "DISTINCT",
  "DESC",
  "EXISTS",
  "COUNT",
  "CASE",
  "STARTS WITH",
  "ENDS WITH",
  "CONTAINS",
];

/** Words that stand between two expressions or behind one. */
const between = /^(?:CONTAINS|STARTS WITH|ENDS WITH|IN|IS|AND|OR|XOR|AS|ORDER BY|LIMIT|SKIP|WHERE|RETURN|WITH|UNION)$/u;

/** Keywords that fit, the usual ones first; `begins` where an expression has to begin. */
export function keywordOptions(keywords: readonly string[], begins = false): Completion[] {
  const fitting = begins ? keywords.filter((word) => !between.test(word)) : keywords;
  const expanded = fitting.flatMap((word) => snippets[word] ?? [[word, "", 0] as const]);
  return expanded.flatMap(([label, template, boost]) => {
    const ranked = ranks.get(label);
    if (template) return { label, type: "keyword", boost, apply: withNext(template) };
    if (!ranked) return [];
    const apply = ranked.goesOn ? opening(`${label} `) : undefined;
    return { label, type: "keyword", boost: 40 - ranked.rank, ...(apply && { apply }) };
  });
}

/** A snippet, and what can stand in its first place. */
function withNext(template: string): NonNullable<Completion["apply"]> {
  return (view, completion, from, to) => {
    snippet(template)(view, completion, from, to);
    if (template.includes("{ #{} }")) startCompletion(view);
  };
}
