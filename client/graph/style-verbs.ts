import { boxOf, overlap } from "./boxes.ts";
import type { Desk } from "./desk.ts";
import { freed } from "./freed.ts";
import { pushApart } from "./grouping-layout.ts";
import type { ValueStyle } from "./parts.ts";
import type { Stage } from "./stage.ts";
import { paintStyles } from "./style-painter.ts";

/** Draws by these rules, the first before later ones; one step. `name` is the property that this is about. */
export function setStyles({ stage, doings }: Desk, styles: readonly ValueStyle[], name: string): void {
  doings.step({ kind: "style", name, with: { styles } }, () => {
    stage.furnish({ styles: styles.length > 0 ? styles : undefined });
    paintStyles(stage);
    if (styles.some(({ channel }) => channel === "size")) makeRoom(stage);
  });
}

/** Adds a rule above the others; one for the same channel and kind gives way to it. */
export function addStyle(desk: Desk, style: ValueStyle): void {
  const same = (one: ValueStyle) => one.of === style.of && one.kind === style.kind && one.channel === style.channel;
  const others = (desk.stage.parts.styles ?? []).filter((one) => !same(one));
  setStyles(desk, [style, ...others], style.property);
}

/** Puts another rule in the place of one. */
export function changeStyle(desk: Desk, index: number, style: ValueStyle): void {
  const styles = (desk.stage.parts.styles ?? []).map((one, at) => (at === index ? style : one));
  setStyles(desk, styles, style.property);
}

/** Takes a rule away. */
export function removeStyle(desk: Desk, index: number): void {
  const styles = desk.stage.parts.styles ?? [];
  setStyles(desk, styles.toSpliced(index, 1), styles[index]?.property ?? "");
}

/** Moves a rule up or down in the order in which they hold. */
export function moveStyle(desk: Desk, index: number, by: 1 | -1): void {
  const styles = [...(desk.stage.parts.styles ?? [])];
  const [moved] = styles.splice(index, 1);
  if (!moved || index + by < 0 || index + by > styles.length) return;
  setStyles(desk, styles.toSpliced(index + by, 0, moved), moved.property);
}

/** Moves nodes that came to overlap apart, as little as can be. The first picture stays as it is. */
function makeRoom(stage: Stage): void {
  if (stage.picture) return;
  const nodes = stage.nodes().filter((ele) => !ele.hasClass("said"));
  const boxes = nodes.map((ele) => boxOf(ele.data("look"), ele.position(), stage.measure));
  const byLeft = [...boxes].sort((a, b) => a.left - b.left);
  const crowded = byLeft.some((box, at) => {
    for (let next = at + 1; next < byLeft.length; next++) {
      const other = byLeft[next];
      if (!other || other.left >= box.right) return false;
      if (overlap(box, other)) return true;
    }
    return false;
  });
  if (!crowded) return;
  const moves = pushApart(boxes, 4);
  if (stage.view !== "explore") stage.set(freed(stage.scene()));
  stage.cy.batch(() => {
    nodes.forEach((ele, index) => {
      const { x, y } = ele.position();
      const by = moves[index] ?? { x: 0, y: 0 };
      if (by.x !== 0 || by.y !== 0) ele.position({ x: Math.round(x + by.x), y: Math.round(y + by.y) });
    });
  });
}
