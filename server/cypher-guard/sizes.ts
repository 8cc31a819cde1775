import type { Refuse } from "./refusal.ts";
import { all, branches, has, type Tree, walk } from "./tree.ts";

/** How many of a thing one query may have, so that the database plans it in a second or two. */
const most = {
  together: 10,
  relationships: 20,
  nodes: 100,
  labels: 60,
  optional: 10,
  unions: 20,
  conditions: 100,
  xor: 6,
  terms: 500,
  subqueries: 20,
  single: 20,
  within: 5,
  nots: 20,
  postfixes: 50,
};

/** Checks that patterns, conditions and sub-queries are few enough to be planned. */
export function checkPatterns(tree: Tree, refuse: Refuse): void {
  const counts = {
    relationships: 0,
    nodes: 0,
    labels: 0,
    optional: 0,
    unions: 0,
    conditions: 0,
    xor: 0,
    terms: 0,
    subqueries: 0,
  };
  const add = (part: Tree, name: keyof typeof counts, number = 1) => {
    counts[name] += number;
    if (counts[name] > most[name]) throw tooMany(refuse, part, name);
  };
  checkDepth(tree, 0, refuse);
  for (const part of walk(tree)) {
    if (part.rule === "relationshipPattern") add(part, "relationships");
    else if (part.rule === "nodePattern") add(part, "nodes");
    else if (part.rule === "labelExpression1") add(part, "labels");
    else if (terms.has(part.rule)) add(part, "terms", branches(part).length - 1);
    else if (part.rule === "singleQuery") checkTogether(part, refuse);
    else if (part.rule === "matchClause" && isOptional(part)) add(part, "optional");
    else if (part.rule === "union") add(part, "unions", branches(part).length - 1);
    else if (part.rule === "expression" || part.rule === "expression10")
      add(part, "conditions", branches(part).length - 1);
    else if (part.rule === "expression11") add(part, "xor", branches(part).length - 1);
    else if (subqueries.has(part.rule)) add(part, "subqueries");
    else if (part.rule === "expression9" && nots(part) > most.nots) throw tooMany(refuse, part, "nots");
    else if (part.rule === "expression2" && branches(part).length > most.postfixes)
      throw tooMany(refuse, part, "postfixes");
  }
}

/** NOT directly behind one another. */
const nots = (part: Tree) => part.children.length - branches(part).length;

/** Sub-queries inside one another are planned anew for each around them. */
function checkDepth(part: Tree, depth: number, refuse: Refuse): void {
  if (depth > most.within) throw tooMany(refuse, part, "within");
  for (const child of branches(part)) checkDepth(child, depth + (subqueries.has(child.rule) ? 1 : 0), refuse);
}

const subqueries = new Set(["subqueryClause", "existsExpression", "countExpression", "collectExpression"]);
const terms = new Set(["expression8", "expression6", "expression5", "expression4"]);
const isOptional = (part: Tree) => has(part, "OPTIONAL");

/** Relationships and single nodes that are planned together: of all MATCH without a WITH between them. */
function checkTogether(single: Tree, refuse: Refuse): void {
  let together = 0;
  let alone = 0;
  for (const clause of all(single, "clause")) {
    const [part] = branches(clause);
    if (part?.rule !== "matchClause") {
      if (part?.rule === "withClause") together = alone = 0;
      continue;
    }
    alone += singleNodes(part);
    if (alone > most.single) throw tooMany(refuse, part, "single");
    for (const tree of relationshipsOf(part)) {
      together++;
      if (together > most.together)
        throw refuse(
          "pattern-size",
          `More than ${most.together} relationships are to be matched together; the database would plan for long.`,
          "Match in steps, with WITH between them: MATCH … WITH a, b MATCH …; or use a path of variable length: -[*1..5]-.",
          tree.start,
        );
    }
  }
}

/** Nodes of a MATCH that no relationship joins to others. */
function singleNodes(part: Tree): number {
  const patterns = branches(part).flatMap((child) => (child.rule === "patternList" ? all(child, "pattern") : []));
  return patterns.filter((pattern) => relationshipsOf(pattern).next().done).length;
}

function* relationshipsOf(part: Tree): Generator<Tree> {
  for (const child of branches(part)) {
    if (child.rule === "relationshipPattern") yield child;
    else if (!child.rule.startsWith("expression") && !subqueries.has(child.rule)) yield* relationshipsOf(child);
  }
}

const what = {
  relationships: ["relationships", "Ask in several queries, or use a path of variable length: -[*1..5]-."],
  nodes: ["nodes in patterns", "Ask in several queries, or use a path of variable length: -[*1..5]-."],
  labels: ["labels and types in patterns", "Compare with a list: any(l IN labels(n) WHERE l IN $labels)."],
  terms: ["terms in sums, products and comparisons", "Pass them as a list: reduce(s = 0, x IN $numbers | s + x)."],
  optional: [
    "OPTIONAL MATCH",
    "Ask with COLLECT { MATCH … RETURN … } or pattern comprehensions, or in several queries.",
  ],
  unions: ["UNION", "Use one MATCH with a label expression (n:A|B), or IN with a list."],
  conditions: ["AND and OR", "Compare with a list: n.id IN ['a', 'b'] or IN $ids."],
  xor: ["XOR", "Count with reduce what is true, or write it with <>."],
  subqueries: ["sub-queries", "Ask in several queries."],
  single: [
    "nodes without a relationship matched together",
    "Put WITH between some of them, or match one with n.id IN $ids.",
  ],
  within: ["sub-queries inside one another", "Take the inner ones out: MATCH … WITH a, count(*) AS n."],
  nots: ["NOT in a row", "Leave out two of them at a time."],
  postfixes: ["steps such as .name or [0] in a row", "Take the inner ones out with WITH … AS name."],
} as const;

function tooMany(refuse: Refuse, part: Tree, name: keyof typeof what): Error {
  const [noun, instead] = what[name];
  return refuse(
    "pattern-size",
    `There are more than ${most[name]} ${noun} in this query; the database would plan for long.`,
    instead,
    part.start,
  );
}
