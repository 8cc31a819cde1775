import type { ReadStyle } from "../../graph/value-style.ts";
import { elementsOf, readStyles, valueIn } from "../../graph/value-style.ts";
import { toCategory } from "../../graph/values.ts";
import type { ViewProps } from "../props.ts";
import type { Tongue } from "./say.ts";

/** The rules of the canvas with their scales, and how things are called, as they are now. */
export function readLegend({ explorer, session }: ViewProps): { rules: ReadStyle[]; tongue: Tongue } {
  explorer.state.value;
  const tongue = { lens: explorer.lens.value, language: session.language.value };
  return { rules: readStyles(explorer.desk.stage), tongue };
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
