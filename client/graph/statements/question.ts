import type { Question } from "../types.ts";
import { byKey } from "./by-key.ts";
import { statement } from "./canvas.ts";
import { anyOf, arrow, Bag, type Grounds, type Statement } from "./cypher-text.ts";

type Step = Question["steps"][number];
type Ends = { keys: string[]; labels: string[] };

/** Most nodes that a step brings. */
const mostFound = 2000;

/** A ready question of the lens: its steps outward; with an end, the walks that lead there. */
export function questionStatement(question: Question, grounds: Grounds): Statement {
  return question.to.length > 0 ? walks(question, grounds) : outward(question, grounds);
}

function outward({ start, steps }: Question, grounds: Grounds): Statement {
  const bag = new Bag();
  const lines = [...ends("start", start, grounds, bag), "WITH collect(start) AS reached"];
  for (const { from, types, labels, direction } of steps) {
    lines.push(
      "UNWIND reached AS from",
      `OPTIONAL MATCH (from${anyOf(from)})${arrow(anyOf(types), direction)}(near${anyOf(labels)})`,
      `WITH reached, collect(DISTINCT near)[..${mostFound}] AS found`,
      "WITH reached + [near IN found WHERE NOT near IN reached] AS reached",
    );
  }
  lines.push(
    "UNWIND reached AS node",
    "OPTIONAL MATCH (node)-[edge]->(other)",
    "WHERE other IN reached",
    "RETURN node, edge, other",
  );
  return statement(lines, bag, "finds");
}

/** Each step may be left out, but none comes before an earlier one; no walk takes a relationship twice. */
function walks({ start, steps, to }: Question, grounds: Grounds): Statement {
  const bag = new Bag();
  const isLabel = (text: string) => grounds.schema.labels.some(({ name }) => name === text);
  const goal = { keys: to.filter((text) => !isLabel(text)), labels: to.filter(isLabel) };
  const lines = [
    ...ends("start", start, grounds, bag),
    ...ends("goal", goal, grounds, bag),
    "MATCH path = (start)",
    ...steps.map((step) => `  (${hop(step)}){0,1}`),
    "  (goal)",
    "RETURN path",
  ];
  return statement(lines, bag, "finds");
}

function hop({ from, types, labels, direction }: Step): string {
  return `(${anyOf(from)})${arrow(anyOf(types), direction)}(${anyOf(labels)})`;
}

/** The lines that find the nodes a question starts or ends with. */
function ends(variable: string, { keys, labels }: Ends, grounds: Grounds, bag: Bag): string[] {
  if (keys.length === 0) return [`MATCH (${variable}${anyOf(labels)})`];
  const { label, where } = byKey(variable, keys, grounds, bag);
  if (labels.length === 0) return [`MATCH (${variable}${label})`, `WHERE ${where}`];
  const either = label ? `(${variable}${label} AND ${where})` : where;
  return [`MATCH (${variable})`, `WHERE ${variable}${anyOf(labels)}`, `   OR ${either}`];
}
