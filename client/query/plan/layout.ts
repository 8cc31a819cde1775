import type { Placed } from "./operators.ts";

/** Which way rows flow: to the right, or down. */
export type Flow = "right" | "down";

export interface Sizes {
  width: number;
  height: number;
  /** px between two steps, and between two that stand beside each other. */
  step: number;
  beside: number;
}

export interface PlanPicture {
  width: number;
  height: number;
  /** Upper left corners of the boxes, px, by index. */
  boxes: { x: number; y: number }[];
  /** The way of rows from an operator to the one that takes them: an SVG path, and its width in px. */
  ways: { from: number; to: number; path: string; width: number }[];
}

/** Places the operators of a plan: inputs before what takes their rows, each in the middle of its inputs; none overlap. */
export function layOutPlan(placed: readonly Placed[], flow: Flow, sizes: Sizes): PlanPicture {
  const across = acrossOf(placed);
  const depth = Math.max(0, ...placed.map(({ level }) => level));
  const lanes = Math.max(0, ...across) + 1;
  const right = flow === "right";
  const [long, wide] = right ? [sizes.width, sizes.height] : [sizes.height, sizes.width];
  const boxes = placed.map(({ level }, index) => {
    const along = (depth - level) * (long + sizes.step);
    const beside = (across[index] ?? 0) * (wide + sizes.beside);
    return right ? { x: along, y: beside } : { x: beside, y: along };
  });
  const extent = [depth * (long + sizes.step) - sizes.step, lanes * (wide + sizes.beside) - sizes.beside] as const;
  const [width, height] = right ? extent : [extent[1], extent[0]];
  return { width, height, boxes, ways: waysOf(placed, boxes, right, sizes) };
}

/** The lane of each operator: the first free one for those without inputs, the middle of its inputs for the others. */
function acrossOf(placed: readonly Placed[]): number[] {
  const lanes: number[] = [];
  const inputs = Map.groupBy(placed, ({ parent }) => parent);
  let free = 0;
  const place = ({ index }: Placed): number => {
    const own = (inputs.get(index) ?? []).map(place);
    const lane = own.length === 0 ? free++ : ((own[0] ?? 0) + (own.at(-1) ?? 0)) / 2;
    lanes[index] = lane;
    return lane;
  };
  const [root] = placed;
  if (root) place(root);
  return lanes;
}

function waysOf(
  placed: readonly Placed[],
  boxes: PlanPicture["boxes"],
  right: boolean,
  { width, height }: Sizes,
): PlanPicture["ways"] {
  const rows = ({ operator }: Placed) => Math.max(0, operator.rows ?? operator.estimatedRows);
  const most = Math.max(1, ...placed.map(rows));
  return placed.flatMap((one) => {
    const [from, to] = [boxes[one.index], one.parent === undefined ? undefined : boxes[one.parent]];
    if (!from || !to || one.parent === undefined) return [];
    const [x1, y1] = right ? [from.x + width, from.y + height / 2] : [from.x + width / 2, from.y + height];
    const [x2, y2] = right ? [to.x, to.y + height / 2] : [to.x + width / 2, to.y];
    const [mx, my] = [(x1 + x2) / 2, (y1 + y2) / 2];
    const curve = right ? `${mx} ${y1} ${mx} ${y2}` : `${x1} ${my} ${x2} ${my}`;
    const share = Math.log1p(rows(one)) / Math.log1p(most);
    return [{ from: one.index, to: one.parent, path: `M${x1} ${y1}C${curve} ${x2} ${y2}`, width: 1 + 7 * share }];
  });
}
