/** A query with the parameters it names, as JSON. */
export interface QueryText {
  cypher: string;
  parameters: Record<string, unknown>;
}

/** Queries from texts, or from texts with parameters. */
export function queries(list: readonly (string | readonly [string, Record<string, unknown>])[]): QueryText[] {
  return list.map((one) =>
    typeof one === "string" ? { cypher: one, parameters: {} } : { cypher: one[0], parameters: one[1] },
  );
}
