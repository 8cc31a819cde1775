/** A query with its parameters as the API takes them. */
export interface Sent {
  cypher: string;
  parameters: Readonly<Record<string, unknown>>;
}
