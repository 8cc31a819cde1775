import type { NodeSingular } from "cytoscape";
import { around, type Box, moved, overlap } from "./boxes.ts";
import { type Group, groupName, groupsOf } from "./grouping.ts";
import { arrangeBunches, gap, headingRoom, type Piece, spaceOf } from "./grouping-layout.ts";
import { grown, nearestRooms, rectOf, type Standing, spaceAt, takeIn } from "./grouping-room.ts";
import { boxesFor, degreesOf } from "./growth.ts";
import type { Grouping } from "./parts.ts";
import type { Point } from "./picture.ts";
import type { Newcomer } from "./placement.ts";
import type { Actor } from "./scene.ts";
import type { Stage } from "./stage.ts";
import type { Edge, Node } from "./types.ts";

/** New nodes in their places, and nodes that had to make way. */
export interface Settled {
  added: Actor[];
  moved: ReadonlyMap<string, Point>;
}

/**
 * Finds places for new nodes: within the box they belong to, which grows where there is room, in a new box, or outside of
 * all boxes. Nothing that is there moves, but for one case: a box that is walled in on all sides goes as a whole to the
 * nearest room. No box comes over another; pinned nodes keep theirs where it is.
 */
export function intoBoxes(stage: Stage, grouping: Grouping, added: Actor[], edges: Edge[]): Settled {
  const sheet = sheetOf(stage, grouping, added, edges);
  const places = new Map<string, Point>();
  const gone = new Map<string, Point>();
  const put = (found: ReadonlyMap<string, Point>) => {
    for (const [key, at] of found) (sheet.newcomers.has(key) ? places : gone).set(key, at);
  };
  // What stands has the first choice of the room around it.
  const ordered = [...sheet.boxes].sort(
    ([, a], [, b]) => Number(a.pieces.length === 0) - Number(b.pieces.length === 0),
  );
  for (const [group, box] of ordered) {
    const fresh = group.members.flatMap((key) => sheet.newcomers.get(key) ?? []);
    if (fresh.length === 0) continue;
    const others = othersOf(sheet, group);
    const rect = rectOf(box);
    const folded = rect !== undefined && grouping.folded.includes(group.value);
    const found = folded ? heaped(fresh, box) : rect ? taken(stage, box, fresh, others) : founded(box, fresh, others);
    put(found);
    if (!folded) sheet.boxes.set(group, standingAt(box, fresh, found));
  }
  const boxed = new Set(sheet.groups.flatMap(({ members }) => members));
  const rects = [...sheet.boxes.values()].flatMap((box) => rectOf(box) ?? []);
  const single = [...sheet.newcomers.values()].filter(({ key }) => !boxed.has(key));
  put(outside(single, sheet.loose, rects));
  return { added: added.map((actor) => ({ ...actor, ...places.get(actor.node.key) })), moved: gone };
}

/** Places for what came into boxes of these values while they were folded and lies in a heap behind their signs; as if it came now. */
export function unheaped(stage: Stage, grouping: Grouping, values: readonly string[]): Map<string, Point> {
  const sheet = sheetOf(stage, grouping, [], []);
  const places = new Map<string, Point>();
  const cameAt = ({ key }: Piece) => (stage.cy.getElementById(key).data("came") as number | undefined) ?? 0;
  for (const [group, box] of sheet.boxes) {
    if (!values.includes(group.value)) continue;
    const settled: Piece[] = [];
    const heap: Piece[] = [];
    const liesOn = (piece: Piece) => (one: Piece) =>
      (one.at.x === piece.at.x && one.at.y === piece.at.y) ||
      (cameAt(one) < cameAt(piece) && overlap(spaceAt(one), spaceAt(piece)));
    // Who was there first keeps the place.
    for (const piece of box.pieces.toSorted((a, b) => cameAt(a) - cameAt(b)))
      (settled.some(liesOn(piece)) ? heap : settled).push(piece);
    if (heap.length === 0) continue;
    const standing = { ...box, pieces: settled };
    const found = taken(stage, standing, heap, othersOf(sheet, group));
    for (const [key, at] of found) places.set(key, at);
    sheet.boxes.set(group, standingAt(standing, heap, found));
  }
  return places;
}

interface Sheet {
  groups: Group[];
  boxes: Map<Group, Standing>;
  newcomers: Map<string, Piece>;
  /** The space of nodes that are in no box. */
  loose: Box[];
}

/** What stands around a box: nodes in none, and the other boxes. */
function othersOf({ loose, boxes }: Sheet, group: Group): Box[] {
  return [...loose, ...[...boxes].flatMap(([of, one]) => (of === group ? [] : (rectOf(one) ?? [])))];
}

function sheetOf(stage: Stage, { by }: Grouping, added: Actor[], edges: Edge[]): Sheet {
  const { lens, language, measure } = stage;
  const here = stage.nodes();
  const known = [...here.map((ele) => ele.data("node") as Node), ...added.map(({ node }) => node)];
  const nodes = new Map(known.map((node) => [node.key, node]));
  const all = [...stage.edges().map((ele) => ele.data("edge") as Edge), ...edges];
  const groups = groupsOf([...nodes.values()], all, by, lens);
  const standing = new Map(here.map((ele) => [ele.id(), pieceOf(stage, ele)]));
  const boxed = new Set(groups.flatMap(({ members, node }) => [...members, ...(node === undefined ? [] : [node])]));
  const degrees = degreesOf(edges);
  const boxOfNode = boxesFor(stage, added.length);
  const toNewcomer = ({ node, x, y }: Actor): [string, Piece] => [
    node.key,
    { key: node.key, box: boxOfNode(node, false, degrees.get(node.key) ?? 0), at: { x, y } },
  ];
  const toBox = (group: Group): [Group, Standing] => {
    const name = groupName(group, by, lens, language, nodes.get(group.node ?? ""));
    const count = group.members.length;
    const heading = measure(`${name}  ${count} / ${count}`, 12, 600) + headingRoom;
    return [group, { pieces: group.members.flatMap((key) => standing.get(key) ?? []), heading }];
  };
  const loose = [...standing.values()].filter(({ key }) => !boxed.has(key));
  return {
    groups,
    boxes: new Map(groups.map(toBox)),
    newcomers: new Map(added.map(toNewcomer)),
    loose: loose.map(({ box, at }) => moved(box, at.x, at.y)),
  };
}

function pieceOf({ measure }: Stage, ele: NodeSingular): Piece {
  const at = { ...ele.position() };
  return { key: ele.id(), at, box: spaceOf(ele.data("look"), ele.data("marks"), { x: 0, y: 0 }, measure) };
}

/** The box with what is new in it and what moved where it now stands. */
function standingAt(box: Standing, fresh: readonly Newcomer[], found: ReadonlyMap<string, Point>): Standing {
  const pieces = box.pieces.map((piece) => ({ ...piece, at: found.get(piece.key) ?? piece.at }));
  return grown({ ...box, pieces }, fresh, found);
}

/** In a box that is folded: behind its sign, which stays where it is. */
function heaped(fresh: readonly Newcomer[], box: Standing): Map<string, Point> {
  const { left = 0, right = 0, top = 0, bottom = 0 } = around(box.pieces.map(spaceAt)) ?? {};
  return new Map(fresh.map(({ key }) => [key, { x: (left + right) / 2, y: (top + bottom) / 2 }]));
}

/** In a box that stands: where it can grow, else the whole box goes where it can. */
function taken(stage: Stage, box: Standing, fresh: readonly Piece[], others: readonly Box[]): Map<string, Point> {
  const found = takeIn(box, fresh, others);
  if (found) return found;
  const free = takeIn(box, fresh, []) ?? new Map<string, Point>();
  const whole = grown(box, fresh, free);
  const rect = rectOf(whole);
  if (!rect || box.pieces.some(({ key }) => stage.cy.getElementById(key).hasClass("pinned"))) return free;
  const [by = { x: 0, y: 0 }] = nearestRooms([rect], others);
  return new Map(whole.pieces.map(({ key, at }) => [key, { x: at.x + by.x, y: at.y + by.y }]));
}

/** In a new box, near where its nodes would have come. */
function founded({ heading }: Standing, fresh: readonly Piece[], others: readonly Box[]): Map<string, Point> {
  const places = arrangeBunches([{ pieces: [...fresh], heading }], []);
  const rect = rectOf(grown({ pieces: [], heading }, fresh, places));
  const [by = { x: 0, y: 0 }] = rect ? nearestRooms([rect], others) : [];
  return new Map([...places].map(([key, { x, y }]) => [key, { x: x + by.x, y: y + by.y }]));
}

/** In no box: each where it came, or as near to it as nothing else is. */
function outside(fresh: readonly Piece[], nodes: readonly Box[], rects: readonly Box[]): Map<string, Point> {
  const others = [...nodes, ...rects.map((rect) => moved(rect, 0, 0, gap))];
  const moves = nearestRooms(fresh.map(spaceAt), others, 4);
  return new Map(
    fresh.map(({ key, at }, index) => [key, { x: at.x + (moves[index]?.x ?? 0), y: at.y + (moves[index]?.y ?? 0) }]),
  );
}
