import { type Completion, snippetCompletion } from "@codemirror/autocomplete";
import type { GraphSchema } from "../../graph/types.ts";
import { written } from "../../query/editing/tokens.ts";
import type { Grounds } from "../grounds.ts";
import { variableFor } from "./ranked.ts";

/** Whole queries to begin with, made of what the database has. */
export function starters(grounds: Grounds): Completion[] {
  const words = grounds.words().starters;
  const templates = templatesOf(grounds.schema());
  return Object.entries(templates).flatMap(([name, template], index) => {
    const { label, detail } = words[name as keyof Templates];
    return template
      ? snippetCompletion(template, { label, detail, type: "starter", boost: 99 - index, section: words.section })
      : [];
  });
}

type Templates = Record<"nodes" | "joined" | "counted" | "lacking" | "path", string | undefined>;

function templatesOf({ labels, relationships }: GraphSchema): Templates {
  const [type] = relationships
    .toSorted((a, b) => b.count - a.count)
    .filter(({ joins }) => joins.some(({ from, to }) => from !== to));
  const join = type?.joins.find(({ from, to }) => from !== to);
  const lacking = lackingOf(labels, relationships);
  const label = lacking?.label ?? join?.from ?? labels[0]?.name;
  if (label === undefined)
    return { nodes: undefined, joined: undefined, counted: undefined, lacking: undefined, path: undefined };
  const [n, name] = [variableFor(label, new Set()), written(label)];
  const grouping = groupingOf(labels, label);
  const ends = join && endsOf(join);
  return {
    nodes: `MATCH (${n}:#{${name}})\nRETURN ${n}\nLIMIT 25`,
    joined:
      type &&
      join &&
      ends &&
      `MATCH (${ends.a}:#{${written(join.from)}})-[${ends.r}:#{${written(type.name)}}]->(${ends.b}:#{${written(join.to)}})\nRETURN ${ends.a}, ${ends.r}, ${ends.b}\nLIMIT 50`,
    counted:
      grouping &&
      `MATCH (${n}:#{${name}})\nRETURN ${n}.#{${written(grouping)}} AS value, count(*) AS number\nORDER BY number DESC`,
    lacking:
      lacking && `MATCH (${n}:#{${name}})\nWHERE NOT EXISTS { (${n})-[:#{${written(lacking.type)}}]->() }\nRETURN ${n}`,
    path: `MATCH p = SHORTEST 1 (a:#{${name}})-[]-{1,4}(b:#{${written(join?.to ?? label)}})\nRETURN p\nLIMIT 10`,
  };
}

/** Variables for the two ends of a join and for what joins them. */
function endsOf({ from, to }: { from: string; to: string }): { a: string; b: string; r: string } {
  const a = variableFor(from, new Set());
  const b = variableFor(to, new Set([a]));
  return { a, b, r: variableFor("relationship", new Set([a, b])) };
}

/** A label of which only some nodes have a relationship of a type. */
function lackingOf(labels: GraphSchema["labels"], relationships: GraphSchema["relationships"]) {
  const found = labels.flatMap(({ name: label, count }) =>
    relationships.flatMap(({ name: type, joins }) => {
      const number = joins.filter(({ from }) => from === label).reduce((total, join) => total + join.count, 0);
      const share = number / Math.max(1, count);
      return number > 0 && share < 0.8 ? [{ label, type, far: Math.abs(share - 0.5), count }] : [];
    }),
  );
  return found.sort((a, b) => a.far - b.far)[0];
}

/** A property of a label to count by. */
function groupingOf(labels: GraphSchema["labels"], label: string): string | undefined {
  const names = labels.find(({ name }) => name === label)?.properties.map(({ name }) => name) ?? [];
  return names.find((name) => /^(?:status|kind|type|category)$/iu.test(name)) ?? names[0];
}
