import type { GraphSchema } from "../../graph/types.ts";
import { written } from "../../query/editing/tokens.ts";
import { callables } from "../functions/all.ts";
import type { Grounds } from "../grounds.ts";
import { nearest } from "./nearest.ts";
import type { Problem } from "./read-finding.ts";
import { type Edit, turned } from "./turned.ts";

/** A way to mend a problem: an edit, or a parameter that needs a value. */
export type Fix = { name: string } & ({ edit: Edit } | { parameter: string });

/** Where a problem is, in which text, and the variables that are known there. */
export interface Place {
  text: string;
  from: number;
  to: number;
  variables: readonly string[];
}

/** Ways to mend what the grammar found, the likeliest first. */
export function fixesFor(problem: Problem, place: Place, grounds: Grounds): Fix[] {
  const words = grounds.words().fixes;
  if (problem.what === "parameter") return [{ name: words.give, parameter: problem.name.slice(1).replaceAll("`", "") }];
  if (problem.what === "join") {
    const edit = turned(place.text, place.from, place.to, grounds.schema());
    return edit ? [{ name: words.turn, edit }] : [];
  }
  const [wrong, names] = choices(problem, place, grounds.schema());
  return nearest(wrong, names).map((name) => {
    const insert =
      problem.what === "input" || problem.what === "function" || problem.what === "procedure" ? name : written(name);
    return { name: words.replace(name), edit: { from: place.from, to: place.to, insert } };
  });
}

/** What was written, and the names that may have been meant. */
function choices(problem: Problem, place: Place, schema: GraphSchema): [string, Iterable<string>] {
  const labels = schema.labels.map(({ name }) => name);
  const types = schema.relationships.map(({ name }) => name);
  switch (problem.what) {
    case "label":
      return [problem.name, labels];
    case "type":
      return [problem.name, types];
    case "either":
      return [problem.name, [...labels, ...types]];
    case "function":
    case "procedure":
      return [problem.name, callables.filter(({ kind }) => kind === problem.what).map(({ name }) => name)];
    case "variable":
      return [problem.name, place.variables];
    case "input":
      return [problem.found, problem.expected.filter((one) => /^[A-Z ]+$/u.test(one))];
    default:
      return ["", []];
  }
}
