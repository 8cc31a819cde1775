/** A text that must not run, the rule that refuses it (`invalid_query` where it is no Cypher), and its parameters. */
export interface Hostile {
  kind: string;
  cypher: string;
  rule: string;
  parameters: Record<string, unknown>;
}

/** Hostile texts of one kind. */
export function hostile(
  kind: string,
  list: readonly (readonly [string, string] | readonly [string, string, Record<string, unknown>])[],
): Hostile[] {
  return list.map(([cypher, rule, parameters = {}]) => ({ kind, cypher, rule, parameters }));
}
