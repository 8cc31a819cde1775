import { z } from "zod";

/** Which relationships count, as the Cypher files take it: a bare flag is several times cheaper there than looking at a list. */
export const Filters = z.object({
  types: z.array(z.string()),
  labels: z.array(z.string()),
  anyType: z.boolean(),
  anyLabel: z.boolean(),
  in: z.boolean(),
  out: z.boolean(),
});

export type Direction = "in" | "out" | "both";

/** Empty lists let everything through. */
export function toFilters(types: string[], labels: string[], direction: Direction): z.output<typeof Filters> {
  const either = { in: direction !== "out", out: direction !== "in" };
  return { types, labels, anyType: types.length === 0, anyLabel: labels.length === 0, ...either };
}

/** true when nothing is filtered out. */
export function isAll({ anyType, anyLabel, in: into, out }: z.output<typeof Filters>): boolean {
  return anyType && anyLabel && into && out;
}
