import type { NodeSingular } from "cytoscape";
import { around } from "./boxes.ts";
import { toLines } from "./captions.ts";
import { type Group, groupName, groupsOf } from "./grouping.ts";
import { drawMerged, mergedEdges } from "./grouping-edges.ts";
import { boxAround, headingRoom, spaceOf } from "./grouping-layout.ts";
import { boxesOf, boxRules } from "./grouping-rules.ts";
import type { Grouping } from "./parts.ts";
import type { Look, Point } from "./picture.ts";
import type { Stage } from "./stage.ts";
import type { Edge, Node } from "./types.ts";

/** The id of the box of a value; no key of a node looks like it. */
export function boxId(value: string): string {
  return `[box] ${value}`;
}

/** A group as it stands on the canvas. */
export interface ShownGroup extends Group {
  name: string;
  folded: boolean;
  /** Members that no filter and no "hide" keeps out of sight. */
  shown: number;
}

/** More boxes than this would tell nobody anything, and to draw them takes long. */
const mostBoxes = 600;

/** The groups of the canvas with their names and counts; none where it is not grouped or there are too many. */
export function shownGroups(stage: Stage): ShownGroup[] {
  const grouping = stage.picture ? undefined : stage.parts.grouping;
  if (!grouping) return [];
  const folded = new Set(grouping.folded);
  const groups = readGroups(stage, grouping.by);
  if (groups.length > mostBoxes) return [];
  return groups.map((group) => {
    const node: Node | undefined =
      group.node === undefined ? undefined : stage.cy.getElementById(group.node).data("node");
    const shown = group.members.filter((key) => !stage.cy.getElementById(key).hasClass("out")).length;
    const name = groupName(group, grouping.by, stage.lens, stage.language, node);
    return { ...group, name, folded: folded.has(group.value), shown };
  });
}

/** The groups that what is on the canvas makes by a value. */
export function readGroups(stage: Stage, by: Grouping["by"]): Group[] {
  const nodes = stage.nodes().map((ele) => ele.data("node") as Node);
  const edges = stage.edges().map((ele) => ele.data("edge") as Edge);
  return groupsOf(nodes, edges, by, stage.lens);
}

/** What the painter remembers of a stage: in which box each node stands, and boxes whose nodes moved. */
interface Kept {
  home: Map<string, string>;
  moved: Set<string>;
}

const kept = new WeakMap<Stage, Kept>();

/** Draws a box around the nodes of each group, or one node for all of them where it is folded. */
export function paintGroups(stage: Stage): void {
  if (!kept.has(stage)) {
    kept.set(stage, { home: new Map(), moved: new Set() });
    stage.drawBy(boxRules);
    // Counts follow filters, which do not paint.
    stage.cy.on("changed", () => refresh(stage));
    stage.cy.on("drag", "node.box", ({ target }) => takeAlong(stage, target));
    stage.cy.on("position", "node[node]", ({ target }) => follow(stage, target.id()));
  }
  refresh(stage);
}

function refresh(stage: Stage): void {
  const groups = shownGroups(stage);
  if (groups.length === 0 && boxesOf(stage).empty()) return;
  const home = new Map(groups.flatMap(({ value, members }) => members.map((key) => [key, boxId(value)] as const)));
  kept.set(stage, { home, moved: new Set() });
  stage.cy.batch(() => {
    const wanted = new Set(groups.map(({ value }) => boxId(value)));
    boxesOf(stage)
      .filter((box) => !wanted.has(box.id()))
      .remove();
    const inside = new Set<string>();
    for (const group of groups) {
      drawBox(stage, group);
      if (group.node !== undefined) inside.add(group.node);
      if (group.folded) for (const key of group.members) inside.add(key);
    }
    for (const ele of stage.nodes()) ele.toggleClass("said", inside.has(ele.id()));
    drawMerged(stage, mergedEdges(stage, groups, boxId));
  });
}

function drawBox(stage: Stage, group: ShownGroup): void {
  const { cy, language, measure } = stage;
  const { folded, shown, members, value, name } = group;
  const id = boxId(value);
  const there = cy.getElementById(id);
  const box = (
    there.nonempty() ? there : cy.add({ group: "nodes", data: boxData(id), classes: "drawn box" })
  ) as NodeSingular;
  const of = shown === members.length ? `${shown}` : `${shown} / ${members.length}`;
  const caption = folded ? toLines(name, language, 120, 12, measure).join("\n") : `${name}  ${of}`;
  box.data({
    members,
    value,
    count: of,
    look: { ...(box.data("look") as Look), caption, side: folded ? "below" : "middle" },
  });
  box.toggleClass("folded", folded);
  box.toggleClass("open", !folded);
  box.toggleClass("out", shown === 0);
  const holdsChosen = [...members, group.node ?? ""].some((key) => cy.getElementById(key).hasClass("chosen"));
  box.toggleClass("ring", folded && holdsChosen);
  embrace(stage, box);
}

const small = { w: 52, h: 40 };

function boxData(id: string) {
  const look: Look = { ...small, caption: "", size: 12, weight: 600, side: "middle", gap: 5, ink: "text", border: 1 };
  return { id, label: "", draw: "filled", look, members: [] };
}

/** Puts a box where its nodes are, around them where it is open. */
function embrace(stage: Stage, box: NodeSingular): void {
  const { cy, measure } = stage;
  const look: Look = box.data("look");
  const all = around(
    (box.data("members") as string[]).flatMap((key) => {
      const ele = cy.getElementById(key) as NodeSingular;
      return ele.nonempty() ? [spaceOf(ele.data("look"), ele.data("marks"), ele.position(), measure)] : [];
    }),
  );
  if (!all) return;
  const open = boxAround(all, measure(look.caption, look.size, look.weight) + headingRoom);
  const [w, h] = [Math.ceil(open.right - open.left), Math.ceil(open.bottom - open.top)];
  const size = box.hasClass("folded") ? small : { w, h };
  if (size.w !== look.w || size.h !== look.h) box.data("look", { ...look, ...size });
  const { left, top, right, bottom } = box.hasClass("folded") ? all : open;
  const at: Point = { x: Math.round((left + right) / 2), y: Math.round((top + bottom) / 2) };
  box.position(at);
  box.scratch("at", at);
}

/** Boxes follow their nodes, wherever these are moved from. */
function follow(stage: Stage, key: string): void {
  const { home, moved } = kept.get(stage) ?? {};
  const id = home?.get(key);
  if (!moved || id === undefined) return;
  if (moved.size === 0) {
    queueMicrotask(() => {
      const ids = [...moved];
      moved.clear();
      stage.cy.batch(() => {
        for (const one of ids) {
          const box = stage.cy.getElementById(one) as NodeSingular;
          if (box.nonempty() && !box.grabbed()) embrace(stage, box);
        }
      });
    });
  }
  moved.add(id);
}

/** The nodes of a box move with it. */
function takeAlong({ cy }: Stage, box: NodeSingular): void {
  const from: Point = box.scratch("at");
  const to = { ...box.position() };
  box.scratch("at", to);
  cy.batch(() => {
    for (const key of box.data("members") as string[]) {
      const ele = cy.getElementById(key);
      const { x, y } = ele.position();
      ele.position({ x: x + to.x - from.x, y: y + to.y - from.y });
    }
  });
}
