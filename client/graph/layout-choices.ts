import { made, valueAt } from "./layout-wishes.ts";
import { labelOf } from "./lens.ts";
import type { Stage } from "./stage.ts";
import type { Node } from "./types.ts";
import { isMeasured, profileOf } from "./values.ts";

/** More different names than this do not arrange a picture. */
const mostNames = 30;

/** Properties by which the nodes in sight can be arranged, those that most of them have first. */
export function axisChoices(stage: Stage): string[] {
  const nodes = stage
    .nodes()
    .filter((ele) => !ele.hasClass("out"))
    .map((ele) => ele.data("node") as Node);
  const names = new Set(nodes.flatMap((node) => Object.keys(node.properties)));
  const found = [...names].flatMap((name) => {
    const profile = profileOf(nodes.map((node) => valueAt(stage, node, name)));
    const { filled, categories } = profile;
    const tells =
      isMeasured(profile) || (categories.length > 1 && categories.length <= mostNames && categories.length < filled);
    return tells ? [{ name, filled }] : [];
  });
  found.sort((a, b) => b.filled - a.filled || (a.name < b.name ? -1 : 1));
  const kinds = new Set(nodes.map((node) => labelOf(node, stage.lens)));
  return [...(kinds.size > 1 ? [made.label] : []), made.here, ...found.map(({ name }) => name)];
}
