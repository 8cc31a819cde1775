import type { Dataset } from "../../server/schema.ts";
import type { Snapshot } from "../../snapshot/schema.ts";
import { drawable } from "./drawable.ts";
import { datasetsOf } from "./frozen.ts";

type Known = Record<string, unknown>;

/**
 * Datasets that also know how a snapshot from elsewhere names and draws its labels, types and properties. What the database
 * here has its own way for stays so; the same list where nothing is missing.
 */
export function knowing(datasets: Dataset[], snapshot: Snapshot): Dataset[] {
  const last = datasets.at(-1);
  if (!last) return datasetsOf(snapshot);
  const lens = drawable(snapshot.lens);
  const gaps = <T>(told: Record<string, T>, of: (one: Dataset) => Known): [string, T][] =>
    Object.entries(told).filter(([name]) => !datasets.some((one) => Object.hasOwn(of(one), name)));
  const labels = gaps(lens.labels, (one) => one.lens.labels);
  const relationships = gaps(lens.relationships, (one) => one.lens.relationships);
  const properties = gaps(lens.properties, (one) => one.lens.properties);
  if (labels.length + relationships.length + properties.length === 0) return datasets;
  const filled: Dataset["lens"] = {
    ...last.lens,
    labels: { ...last.lens.labels, ...Object.fromEntries(labels) },
    relationships: { ...last.lens.relationships, ...Object.fromEntries(relationships) },
    properties: { ...last.lens.properties, ...Object.fromEntries(properties) },
  };
  return [...datasets.slice(0, -1), { ...last, lens: filled }];
}
