import type { Grounds } from "../../graph/statements/cypher-text.ts";
import type { ViewProps } from "../props.ts";

const nothing = { totals: { nodes: 0, relationships: 0 }, labels: [], relationships: [] };

/** What statements about the canvas are written from. */
export function groundsOf({ explorer, session }: Pick<ViewProps, "explorer" | "session">): Grounds {
  const { sieve } = explorer.desk.stage;
  return { schema: session.schema.value ?? nothing, lens: explorer.lens.value, kin: sieve?.kin };
}
