import type { DbSchema } from "@neo4j-cypher/language-support";
import type { GraphSchema } from "../../graph/types.ts";
import type { Argument, Callable } from "../functions/row.ts";
import { plain } from "./plain.ts";

const versions = ["CYPHER 5", "CYPHER 25"] as const;
type Functions = NonNullable<NonNullable<DbSchema["functions"]>[string]>[string];
type Procedures = NonNullable<NonNullable<DbSchema["procedures"]>[string]>[string];

/** What the grammar needs to know of the database: names, how types join labels, functions and procedures with their signatures. */
export function toDbSchema(schema: GraphSchema, callables: readonly Callable[]): DbSchema {
  const kinds = [...schema.labels, ...schema.relationships];
  const functions = Object.fromEntries(
    callables.filter(({ kind }) => kind === "function").map((one) => [one.name, toFunction(one)]),
  );
  const procedures = Object.fromEntries(
    callables.filter(({ kind }) => kind === "procedure").map((one) => [one.name, toProcedure(one)]),
  );
  return {
    labels: schema.labels.map(({ name }) => plain(name)),
    relationshipTypes: schema.relationships.map(({ name }) => plain(name)),
    graphSchema: schema.relationships.flatMap(({ name, joins }) =>
      joins.map(({ from, to }) => ({ from: plain(from), relType: plain(name), to: plain(to) })),
    ),
    propertyKeys: [...new Set(kinds.flatMap(({ properties }) => properties.map(({ name }) => plain(name))))],
    functions: Object.fromEntries(versions.map((version) => [version, functions])),
    procedures: Object.fromEntries(versions.map((version) => [version, procedures])),
    defaultLanguage: versions[0],
  };
}

function toFunction({ name, signature, args, returns, aggregates, text }: Callable): Functions {
  return {
    name,
    signature,
    category: "",
    description: text.en,
    isBuiltIn: true,
    argumentDescription: args.map(toArgument),
    returnDescription: returns,
    aggregating: aggregates,
    isDeprecated: false,
  };
}

function toProcedure({ name, signature, args, yields, text }: Callable): Procedures {
  return {
    name,
    signature,
    description: text.en,
    mode: "READ",
    worksOnSystem: false,
    argumentDescription: args.map(toArgument),
    returnDescription: yields.map(toArgument),
    admin: false,
    option: { deprecated: false },
  };
}

function toArgument({ name, type, preset }: Argument) {
  const common = { name, type, description: "", isDeprecated: false };
  return preset === undefined ? common : { ...common, default: `DefaultParameterValue{value=${preset}, type=${type}}` };
}
