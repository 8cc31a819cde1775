import type { Stage } from "../../graph/stage.ts";
import type { ReadStyle } from "../../graph/value-style.ts";
import { elementsOf, readStyles, valueIn } from "../../graph/value-style.ts";
import { toCategory } from "../../graph/values.ts";
import type { ViewProps } from "../props.ts";
import type { Tongue } from "./say.ts";

/** The rules of the canvas with their scales, and how things are called, as they are now. */
export function readLegend({ explorer, session }: ViewProps): { rules: ReadStyle[]; tongue: Tongue } {
  explorer.state.value;
  const tongue = { lens: explorer.lens.value, language: session.language.value };
  const { stage } = explorer.desk;
  return { rules: readStyles(stage).map((read) => inSight(stage, read)), tongue };
}

/** A rule that counts what is in sight; its scale stays that of the whole canvas, so that nothing changes its colour. */
export function inSight(stage: Stage, read: ReadStyle): ReadStyle {
  const { style, categories, numbers } = read;
  const seen = elementsOf(stage, style).filter((ele) => !ele.hasClass("out"));
  const values = seen.map((ele) => valueIn(ele, style.property));
  if (!categories) {
    const usable = values.filter((value) => value !== undefined && "number" in value);
    return { ...read, missing: numbers ? seen.length - usable.length : read.missing };
  }
  const named = values.flatMap((value) => (value ? [toCategory(value)] : []));
  const counts = Map.groupBy(named, (name) => name);
  const rest = [...counts].filter(([name]) => categories.at(name) === undefined);
  return {
    ...read,
    missing: seen.length - named.length,
    categories: {
      ...categories,
      categories: categories.categories.map(([name]) => [name, counts.get(name)?.length ?? 0]),
      others: { values: rest.length, count: rest.reduce((sum, [, all]) => sum + all.length, 0) },
    },
  };
}

/** Selects what has this value; what is beyond the categories where it is undefined. */
export function selectCategory(
  { explorer }: ViewProps,
  { style, categories }: ReadStyle,
  category: string | undefined,
): void {
  const found = elementsOf(explorer.desk.stage, style).filter((ele) => {
    const value = valueIn(ele, style.property);
    if (!value || ele.hasClass("out")) return false;
    const name = toCategory(value);
    return category === undefined ? categories?.at(name) === undefined : name === category;
  });
  explorer.selectMany(found.map((ele) => ele.id()));
}

/** The lower corner where fewer nodes would lie under the legend. */
export function emptierSide({ explorer }: ViewProps): "start" | "end" {
  const { cy, size } = explorer.desk.stage;
  const { x: left, y: top } = cy.pan();
  let [start, end] = [0, 0];
  for (const ele of explorer.desk.stage.nodes()) {
    const x = ele.position("x") * cy.zoom() + left;
    const y = ele.position("y") * cy.zoom() + top;
    if (ele.hasClass("out") || y < size.height - 320 || y > size.height) continue;
    if (x < 280) start++;
    if (x > size.width - 280) end++;
  }
  return end < start ? "end" : "start";
}
