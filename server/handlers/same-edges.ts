import { canonical } from "../../snapshot/canonical.ts";
import type { Edge } from "../schema.ts";

/**
 * Edges as they are now, under the keys they had: of several of one type between two nodes that have no name of their own
 * the key is a number, and another one may have it by now. Those that say the same get the same key.
 */
export function withKeysOf(before: readonly Edge[], now: readonly Edge[]): Edge[] {
  const groups = Map.groupBy(before, groupOf);
  const result: Edge[] = [];
  for (const [name, edges] of Map.groupBy(now, groupOf)) {
    const then = groups.get(name) ?? [];
    const numbered = [...then, ...edges].every(({ key }) => key === name || /^\|\d+$/.test(key.slice(name.length)));
    result.push(...(numbered && then.length + edges.length > 2 ? aligned(then, edges, name) : edges));
  }
  return result;
}

const groupOf = ({ source, type, target }: Edge) => `${source}|${type}|${target}`;

/** Equal ones first, then one for one in their order; what is left over gets numbers nobody has. */
function aligned(then: readonly Edge[], now: readonly Edge[], name: string): Edge[] {
  const free = Map.groupBy(then, ({ properties }) => canonical(properties));
  const others: Edge[] = [];
  const placed: Edge[] = [];
  for (const edge of now) {
    const same = free.get(canonical(edge.properties))?.shift();
    if (same) placed.push({ ...edge, key: same.key });
    else others.push(edge);
  }
  const left = [...free.values()].flat();
  const taken = new Set(then.map(({ key }) => key));
  let number = 0;
  const fresh = (): string => {
    do number += 1;
    while (taken.has(`${name}|${number}`));
    return `${name}|${number}`;
  };
  return [...placed, ...others.map((edge, at) => ({ ...edge, key: left[at]?.key ?? fresh() }))];
}
