import { z } from "zod";
import { api, type Route, type RouteEntry } from "./api.ts";
import { type ErrorCode, statusOf } from "./errors.ts";
import { Problem } from "./schema.ts";

type Json = Record<string, unknown>;

/** Errors any route can answer. */
const always: readonly ErrorCode[] = [
  "invalid_input",
  "forbidden",
  "too_many_requests",
  "internal",
  "database_unavailable",
  "query_timeout",
];

/** The route table as an OpenAPI 3.1 document. */
export function openApi(version: string): Json {
  const paths: Record<string, Json> = {};
  for (const route of Object.keys(api) as Route[]) {
    const [method = "", path = ""] = route.split(" ");
    const name = path.replace(/:(\w+)/g, "{$1}");
    paths[name] = { ...paths[name], [method.toLowerCase()]: operation(route, method, path) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Tsunagi", version, description: "A knowledge graph explorer where every edge shows its sentence." },
    paths,
    components: {
      schemas: { Problem: schemaOf(Problem, "output") },
      securitySchemes: { ownerSecret: { type: "http", scheme: "bearer" } },
    },
  };
}

function operation(route: Route, method: string, path: string): Json {
  const entry: RouteEntry = api[route];
  const { summary, input } = entry;
  const hasBody = method === "POST" || method === "PATCH";
  const inPath = [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? "");
  const given = schemaOf(input, "input");
  const properties = Object.entries((given["properties"] ?? {}) as Record<string, Json>);
  const required = (given["required"] ?? []) as string[];
  const parameters = properties
    .filter(([name]) => !hasBody || inPath.includes(name))
    .map(([name, schema]) =>
      inPath.includes(name)
        ? { name, in: "path", required: true, schema }
        : { name, in: "query", required: required.includes(name), schema },
    );
  const body = { requestBody: { required: true, content: { "application/json": { schema: bodyOf(given, inPath) } } } };
  return {
    operationId: route.replace(/[^A-Za-z]+(\w)/g, (_, letter: string) => letter.toUpperCase()),
    summary,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(hasBody ? body : {}),
    ...(needsSecret(route) ? { security: [{ ownerSecret: [] }] } : {}),
    responses: {
      ...success(entry),
      ...errors(entry, method, path),
    },
  };
}

/** What only who has the secret of a snapshot may do. */
const needsSecret = (route: Route) => /^(PATCH|DELETE) \/api\/snapshots\//.test(route);

/** The body: all of what is given but what stands in the path. */
function bodyOf(given: Json, inPath: readonly string[]): Json {
  if (inPath.length === 0) return given;
  const properties = Object.entries((given["properties"] ?? {}) as Record<string, Json>);
  const required = ((given["required"] ?? []) as string[]).filter((name) => !inPath.includes(name));
  return {
    ...given,
    properties: Object.fromEntries(properties.filter(([name]) => !inPath.includes(name))),
    required,
  };
}

/** What is answered when all went well. */
function success({ reply, lines, creates }: RouteEntry): Record<string, Json> {
  if (reply instanceof z.ZodVoid) return { "204": { description: "Done" } };
  const content = {
    ...(lines && { "application/x-ndjson": { schema: schemaOf(lines, "output") } }),
    "application/json": { schema: schemaOf(reply, "output") },
  };
  if (!creates) return { "200": { description: "OK", content } };
  const location = { description: "Where it is", schema: { type: "string" } };
  return { "201": { description: "Created", headers: { Location: location }, content } };
}

/** One entry a status, with the codes it stands for. */
function errors({ keeps }: RouteEntry, method: string, path: string): Record<string, Json> {
  const codes: ErrorCode[] = [...always];
  const room = /^\/api\/(\w+)/.exec(path)?.[1] ?? "";
  if ((["nodes", "documents"].includes(room) && path.includes(":")) || room === "paths") codes.push("unknown_node");
  if ((room === "snapshots" && path.includes(":")) || room === "oembed") codes.push("unknown_snapshot");
  if (room === "oembed") codes.push("not_found", "not_implemented");
  if (room === "snapshots" && method !== "POST") codes.push("damaged_snapshot");
  if (keeps) codes.push("read_only");
  if (keeps && method !== "DELETE") codes.push("storage_full");
  if (room === "documents" || (room === "query" && method === "DELETE")) codes.push("not_found");
  if (path.startsWith("/api/query") && method === "POST") codes.push("invalid_query", "refused_query", "query_too_big");
  if (method === "POST" || method === "PATCH") codes.push("too_large", "unsupported_media_type");
  const made: Record<string, Json> = {};
  for (const code of codes) {
    const status = String(statusOf[code]);
    const before = made[status]?.["description"];
    const description = before === undefined ? code : `${String(before)}, ${code}`;
    const content = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
    made[status] = { description, content };
  }
  return made;
}

/** JSON Schema of one zod schema; a number that a query string gives as digits is an integer to readers. */
function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const made = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    override: ({ jsonSchema }) => simplify(jsonSchema),
  });
  const { $schema: _, ...rest } = made as Json;
  return rest;
}

function simplify(schema: Json): void {
  const choices = schema["anyOf"];
  if (!Array.isArray(choices) || choices.length !== 2) return;
  const [first, second] = choices as Json[];
  if (first?.["type"] !== "number" || second?.["type"] !== "string") return;
  delete schema["anyOf"];
  schema["type"] = "integer";
}
