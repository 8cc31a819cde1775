import { lintCypherQuery } from "@neo4j-cypher/language-support";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Doing, DoingKind } from "../../../client/graph/doing.ts";
import type { Grounds, Statement } from "../../../client/graph/statements/cypher-text.ts";
import { statementOf, statementOfSelection } from "../../../client/graph/statements/statement-of.ts";
import { literal, withParameters } from "../../../client/graph/statements/with-parameters.ts";
import { aNode, anEdge } from "../../build.ts";
import { first, open } from "./opened.ts";
import { schemaOf } from "./server.ts";

const seen = new Map<string, string[]>();

/** What Neo4j's own language support finds wrong; the same text is asked for once. */
function faults(statement: Statement): string[] {
  const found = seen.get(statement.cypher) ?? lint(statement);
  seen.set(statement.cypher, found);
  return found;
}

function lint({ cypher, parameters }: Statement): string[] {
  const { diagnostics } = lintCypherQuery(cypher, { parameters: { ...parameters }, defaultLanguage: "CYPHER 5" });
  return diagnostics.map(({ message }) => String(message));
}

/** Names after `$` outside of back-quotes. */
function used({ cypher }: Statement): string[] {
  const bare = cypher.replace(/`(?:[^`]|``)*`/g, "");
  return [...new Set([...bare.matchAll(/\$(\w+)/g)].map(([, name = ""]) => name))].sort();
}

const kinds: DoingKind[] = [
  ...(["overview", "around", "view", "add", "expand", "collapse", "hide", "isolate", "remove", "reveal"] as const),
  ...([
    "show",
    "show-all",
    "filter",
    "move",
    "pin",
    "align",
    "layout",
    "style",
    "group",
    "fold",
    "note",
    "paths",
  ] as const),
];

test("every kind of step and every question is Cypher without a fault, and uses each of its parameters", async () => {
  const opened = open();
  await opened.explorer.openAround("Resource:lithium");
  opened.explorer.toggle("basis", "inferred");
  const scene = opened.explorer.desk.stage.scene();
  const grounds: Grounds = { schema: schemaOf(first), lens: opened.explorer.lens.value };
  const keys = ["Resource:lithium", "Agency:doe", "Country:CHN"];
  const doings: Doing[] = [
    ...kinds.map((kind) => ({ kind, keys })),
    ...grounds.lens.questions.map(({ id }) => ({ kind: "question" as const, name: id })),
    {
      kind: "expand",
      keys,
      expansion: { types: ["CONCERNS"], labels: ["Measure"], direction: "in", limit: 5, skip: 5 },
    },
    { kind: "paths", keys: keys.slice(0, 2), with: { maxHops: 3, types: ["CONCERNS", "KIND_OF"] } },
  ];
  const statements = doings.map((doing) => ({ doing, statement: statementOf(doing, grounds, scene) }));
  const wrong = statements.flatMap(({ doing, statement }) => {
    if (!statement) return [`${doing.kind}: none`];
    const unused = Object.keys(statement.parameters).sort().join() === used(statement).join() ? [] : ["parameters"];
    return [...faults(statement), ...unused].map((fault) => `${doing.kind} ${doing.name}: ${fault}`);
  });
  expect(wrong).toEqual([]);
}, 60_000);

test("names of labels, types and properties with any character make no other statement", () => {
  const name = fc.string({ minLength: 1, unit: "binary" }).filter((text) => !text.includes("\0"));
  fc.assert(
    fc.property(name, name, name, fc.string(), (label, type, property, value) => {
      const nodes = [`${label}:${value}`, "~4:x:1"].map((key) =>
        aNode({ key, labels: [label], properties: key.startsWith("~") ? {} : { [property]: value } }),
      );
      const edge = anEdge({ source: `${label}:${value}`, target: "~4:x:1", type });
      const schema = {
        totals: { nodes: 2, relationships: 2 },
        labels: [{ name: label, count: 2, key: property, properties: [] }],
        relationships: [
          { name: type, count: 1, properties: [], joins: [] },
          { name: `${type}!`, count: 1, properties: [], joins: [] },
        ],
      };
      const grounds: Grounds = { schema, lens: { labels: {}, relationships: {}, properties: {}, questions: [] } };
      const scene = {
        ...open().explorer.desk.stage.scene(),
        actors: nodes.map((node) => ({ node, x: 0, y: 0 })),
        edges: [{ edge }],
      };
      const statement = statementOfSelection([edge.key], grounds, scene);
      expect(statement && faults(statement)).toEqual([]);
      expect(Object.values(statement?.parameters ?? {})).toContainEqual(value);
    }),
    { numRuns: 10 },
  );
}, 60_000);

test("a statement is copied with lines that set its parameters, whatever its values are", () => {
  const statement: Statement = {
    cypher: "MATCH (node:Measure)\nWHERE node.id IN $keys\nRETURN node",
    parameters: { keys: ['a "b"\\\n', 7], "odd `name": "x" },
    tells: "finds",
  };
  expect(withParameters(statement)).toBe(
    ':param keys => ["a \\"b\\"\\\\\\n", 7];\n:param `odd ``name` => "x";\n\nMATCH (node:Measure)\nWHERE node.id IN $keys\nRETURN node;\n',
  );
  expect(literal([1.5, true, null])).toBe("[1.5, true, null]");
});
