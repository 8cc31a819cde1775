import type { NodeCollection, NodeSingular } from "cytoscape";
import { boxOf } from "./boxes.ts";
import { toLines } from "./captions.ts";
import { type Group, groupName, groupsOf } from "./grouping.ts";
import { drawMerged, mergedEdges } from "./grouping-edges.ts";
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

/** The groups of the canvas with their names and counts; none where it is not grouped. */
export function shownGroups(stage: Stage): ShownGroup[] {
  const grouping = stage.view === "explore" ? stage.parts.grouping : undefined;
  if (!grouping) return [];
  const folded = new Set(grouping.folded);
  return readGroups(stage, grouping.by).map((group) => {
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

const bound = new WeakSet<Stage>();

/** Draws a box around the nodes of each group, or one node for all of them where it is folded. */
export function paintGroups(stage: Stage): void {
  if (!bound.has(stage)) {
    bound.add(stage);
    stage.drawBy(boxRules);
    // Counts follow filters, which do not paint.
    stage.cy.on("changed", () => refresh(stage));
    stage.cy.on("drag", "node.folded", ({ target }) => takeAlong(stage, target));
  }
  refresh(stage);
}

function refresh(stage: Stage): void {
  const groups = shownGroups(stage);
  if (groups.length === 0 && boxesOf(stage).empty()) return;
  stage.cy.batch(() => {
    dropBoxes(stage, new Set(groups.map(({ value }) => boxId(value))));
    const inside = new Set<string>();
    for (const group of groups) {
      drawBox(stage, group);
      if (group.node !== undefined) inside.add(group.node);
      if (group.folded) for (const key of group.members) inside.add(key);
    }
    freeOthers(stage, groups);
    for (const ele of stage.nodes()) ele.toggleClass("said", inside.has(ele.id()));
    drawMerged(stage, mergedEdges(stage, groups, boxId));
  });
}

/** Takes away the boxes that no group has any more, after their nodes left them. */
function dropBoxes(stage: Stage, wanted: Set<string>): void {
  for (const box of boxesOf(stage).toArray() as NodeSingular[]) {
    if (wanted.has(box.id())) continue;
    box.children().move({ parent: null });
    box.remove();
  }
}

function freeOthers(stage: Stage, groups: ShownGroup[]): void {
  const kept = new Set(groups.flatMap(({ folded, members }) => (folded ? [] : members)));
  const others = stage.cy.nodes().filter((ele) => ele.isChild() && !kept.has(ele.id()));
  if (others.nonempty()) others.move({ parent: null });
}

function drawBox(stage: Stage, group: ShownGroup): void {
  const { cy, language, measure } = stage;
  const keys = new Set(group.members);
  const members = cy.nodes().filter((ele) => keys.has(ele.id())) as NodeCollection;
  const id = boxId(group.value);
  if (group.folded) cy.getElementById(id).children().move({ parent: null });
  const there = cy.getElementById(id);
  const box = there.nonempty() ? there : cy.add({ group: "nodes", data: boxData(id, look("")), classes: "drawn box" });
  const of = group.shown === group.members.length ? `${group.shown}` : `${group.shown} / ${group.members.length}`;
  const caption = group.folded ? toLines(group.name, language, 120, 12, measure).join("\n") : `${group.name}  ${of}`;
  box.data({ members: group.members, value: group.value, count: of, look: look(caption, group.folded) });
  box.data("wide", Math.ceil(measure(caption, 12, 600)) + 12);
  box.toggleClass("folded", group.folded);
  box.toggleClass("open", !group.folded);
  box.toggleClass("out", group.shown === 0);
  const holdsChosen = group.members.some((key) => cy.getElementById(key).hasClass("chosen"));
  box.toggleClass("ring", group.folded && (holdsChosen || cy.getElementById(group.node ?? "").hasClass("chosen")));
  if (!group.folded) {
    const away = members.filter((ele) => ele.data("parent") !== id);
    if (away.nonempty()) away.move({ parent: id });
    return;
  }
  const at = middleOf(stage, members);
  box.position(at);
  box.scratch("at", at);
}

function boxData(id: string, drawn: Look) {
  return { id, label: "", draw: "filled", look: drawn, members: [] };
}

/** A folded box is a node like others; the heading of an open one stands inside of it. */
function look(caption: string, folded = false): Look {
  const size = folded ? { w: 52, h: 40 } : { w: 1, h: 1 };
  return { ...size, caption, size: 12, weight: 600, side: "below", gap: 5, ink: "text", border: 1 };
}

/** The middle of the space that the nodes take. */
function middleOf({ measure }: Stage, members: NodeCollection): Point {
  const boxes = (members.toArray() as NodeSingular[]).map((ele) => boxOf(ele.data("look"), ele.position(), measure));
  const [left, right] = [Math.min(...boxes.map((box) => box.left)), Math.max(...boxes.map((box) => box.right))];
  const [top, bottom] = [Math.min(...boxes.map((box) => box.top)), Math.max(...boxes.map((box) => box.bottom))];
  return { x: Math.round((left + right) / 2), y: Math.round((top + bottom) / 2) };
}

/** The nodes of a folded box move with it. */
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
