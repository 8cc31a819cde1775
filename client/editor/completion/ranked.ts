import type { Scope } from "../../query/editing/scope.ts";

/** Things in an order that what is typed does not change where all match alike; the first `apart` stand before the others. */
export function ranked<T>(items: readonly T[], apart = 0): { item: T; boost: number }[] {
  return items.map((item, index) => ({ item, boost: Math.max(-99, (index < apart || apart === 0 ? 90 : 40) - index) }));
}

/** A variable for a label that is not taken: `m` for Measure, `cg` for CountryGroup, `m2` where there is an m. */
export function variableFor(label: string, taken: Scope | ReadonlySet<string>): string {
  const capitals =
    label
      .match(/\p{Lu}/gu)
      ?.slice(0, 3)
      .join("") ?? "";
  const name = (capitals || label.match(/\p{L}/u)?.[0] || "n").toLowerCase();
  for (let number = 1; ; number++) {
    const tried = number === 1 ? name : `${name}${number}`;
    if (!taken.has(tried)) return tried;
  }
}
