import { z } from "zod";
import { api, type Route } from "../server/api.ts";

/** Prints the route table: what each route answers and what it takes. */
for (const route of Object.keys(api) as Route[]) {
  const { summary, input } = api[route];
  const names = input instanceof z.ZodObject ? Object.keys(input.shape) : [];
  const given = names.filter((name) => !route.includes(`:${name}`));
  const list = given.length === 0 ? "" : route.startsWith("POST") ? ` { ${given.join(", ")} }` : `?${given.join("&")}`;
  console.log(`${`${route}${list}`.padEnd(78)} ${summary}`);
}
