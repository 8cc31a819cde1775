import type { NodeSingular } from "cytoscape";
import type { Desk } from "./desk.ts";
import type { Doing } from "./doing.ts";
import { exploreLook } from "./elements.ts";
import { freed } from "./freed.ts";
import { groupName, groupsOf } from "./grouping.ts";
import { arrangeBunches, headingRoom, type Piece, spaceOf } from "./grouping-layout.ts";
import { boxId, paintGroups, readGroups, shownGroups } from "./grouping-painter.ts";
import { unheaped } from "./grouping-place.ts";
import { captionOf, labelOf } from "./lens.ts";
import type { Loading } from "./overview.ts";
import type { Grouping } from "./parts.ts";
import type { Look, Point } from "./picture.ts";
import type { Actor, Scene } from "./scene.ts";
import type { Stage } from "./stage.ts";
import { takenOff } from "./taking.ts";
import type { Edge, Node } from "./types.ts";

/** What a grouping is about, in a word: a property, `label`, or relationship types. */
export function nameOfGrouping(by: Grouping["by"]): string {
  return "types" in by ? by.types.join(" ") : "label" in by ? "label" : by.property;
}

/** Puts nodes that share a value into boxes; the nodes that boxes stand for, which have the label `of`, are fetched. One step. */
export async function group(desk: Desk, by: Grouping["by"], what: string, of?: string): Promise<void> {
  if (desk.stage.picture) return;
  const doing: Doing = { kind: "group", name: nameOfGrouping(by), with: { by, ...(of === undefined ? {} : { of }) } };
  const done = await desk.doings.grow(what, doing, async (loading) => {
    const found = "types" in by ? await kinOf(loading, by.types, by.against) : { nodes: [], edges: [] };
    return loading.signal.aborted ? undefined : grouped(loading.stage, by, found);
  });
  if (!done) return;
  paintGroups(desk.stage);
  desk.gaze.fit();
}

/** Takes the boxes away, and what came with them and nobody has used since; nodes go back to where they stood before. One step. */
export function ungroup({ stage, doings, gaze }: Desk): void {
  const { grouping } = stage.parts;
  if (!grouping) return;
  const scene = unbrought(stage, grouping);
  const { grouping: _, ...parts } = scene.parts ?? {};
  const actors = scene.actors.map((actor) => ({ ...actor, ...grouping.before?.get(actor.node.key) }));
  const coming = doings.become(
    { kind: "group", name: "" },
    { ...scene, actors, parts: { ...parts, grouping: undefined } },
  );
  const look = (stands: boolean) => stands && gaze.fit();
  if (coming) void coming.then(look);
  else look(true);
}

/** The present scene without what only the boxes brought. */
function unbrought(stage: Stage, grouping: Grouping): Scene {
  const scene = stage.scene();
  const brought = grouping.brought ?? heapOf(stage, scene);
  const noted = new Set(scene.parts?.notes?.map(({ of }) => of));
  const used = ({ node: { key }, pinned, focus }: Actor) => pinned || focus || noted.has(key);
  const gone = new Set(
    scene.actors.filter((actor) => brought.has(actor.node.key) && !used(actor)).map(({ node }) => node.key),
  );
  const stays = (key: string) => brought.has(key) && !gone.has(key);
  const edges = scene.edges.filter(
    ({ edge: { key, source, target } }) => brought.has(key) && !stays(source) && !stays(target),
  );
  return takenOff(stage, gone, new Set(edges.map(({ edge }) => edge.key)), [], scene);
}

/** Of a picture that was opened with its boxes: the nodes that boxes stand for and that lie where they came, in a heap. */
function heapOf(stage: Stage, { actors }: Scene): Set<string> {
  const standsFor = new Set(shownGroups(stage).map(({ node }) => node));
  const told = actors.filter(({ node }) => standsFor.has(node.key));
  const heaps = Map.groupBy(told, ({ x, y }) => `${Math.round(x)} ${Math.round(y)}`);
  const heaped = [...heaps.values()].filter(({ length }) => length > 1).flat();
  return new Set(heaped.map(({ node }) => node.key));
}

/** Folds the boxes of these values to one node each, or unfolds them; nodes stay where they were, what came meanwhile finds places. One step. */
export function fold({ stage, doings }: Desk, values: readonly string[], folded: boolean): void {
  const { grouping } = stage.parts;
  const before = new Set(grouping?.folded);
  const changed = values.filter((value) => before.has(value) !== folded);
  if (!grouping || changed.length === 0) return;
  for (const value of changed) before[folded ? "add" : "delete"](value);
  const places = folded || !grouping ? [] : unheaped(stage, grouping, changed);
  doings.step({ kind: "fold", name: changed.join(", "), with: { values: changed, folded } }, () => {
    for (const [key, at] of places) stage.cy.getElementById(key).position(at);
    stage.furnish({ grouping: { ...grouping, folded: [...before] } });
  });
}

/** The nodes that boxes stand for, and what leads there. */
async function kinOf(
  { stage, call, signal }: Loading,
  types: readonly string[],
  against = false,
): Promise<{ nodes: Node[]; edges: Edge[] }> {
  const nodes: Node[] = [];
  const edges: Edge[] = [];
  let keys = stage.nodes().map((ele) => ele.id());
  for (const type of types) {
    if (keys.length === 0 || keys.length > 2000) break;
    const expand = { types: [type], direction: against ? ("in" as const) : ("out" as const), limit: 2000 };
    const reply = await call("POST /api/subgraph", { keys, expand }, signal);
    const known = new Set([...stage.nodes().map((ele) => ele.id()), ...nodes.map(({ key }) => key)]);
    const fresh = reply.nodes.filter(({ key }) => !known.has(key));
    nodes.push(...fresh);
    edges.push(...reply.edges.filter((edge) => edge.type === type));
    keys = [...new Set(reply.edges.map(({ source, target }) => (against ? source : target)))];
  }
  return { nodes, edges };
}

/** The scene with boxes: what was fetched where it makes a group, all nodes in their places. */
function grouped(stage: Stage, by: Grouping["by"], found: { nodes: Node[]; edges: Edge[] }): Scene | undefined {
  const scene = freed(stage.scene());
  const before = stage.parts.grouping?.before ?? new Map<string, Point>();
  const here = new Map(scene.actors.map((actor) => [actor.node.key, actor]));
  const edges = new Map([...scene.edges.map(({ edge }) => edge), ...found.edges].map((edge) => [edge.key, edge]));
  const groups = groupsOf(
    [...scene.actors.map(({ node }) => node), ...found.nodes],
    [...edges.values()],
    by,
    stage.lens,
  );
  // Only what leads something of the canvas to its box comes along.
  const used = groups.filter(({ members }) => members.some((key) => here.has(key)));
  if (used.length === 0) return undefined;
  const needed = new Set(used.flatMap(({ node, members }) => (node === undefined ? members : [...members, node])));
  const added = found.nodes.filter(({ key }) => needed.has(key) && leads(key, used, here, found.edges));
  const at = middleOf(scene.actors);
  const actors = [...scene.actors, ...added.map((node): Actor => ({ node, ...at }))];
  const all = new Set(actors.map(({ node }) => node.key));
  const known = new Set(scene.edges.map(({ edge }) => edge.key));
  const fresh = found.edges.filter(({ key, source, target }) => !known.has(key) && all.has(source) && all.has(target));
  const places = placesOf(stage, by, actors, [...edges.values()]);
  const kept = new Map(scene.actors.map(({ node: { key }, x, y }) => [key, before.get(key) ?? { x, y }]));
  const brought = new Set([...(stage.parts.grouping?.brought ?? []), ...[...added, ...fresh].map(({ key }) => key)]);
  return {
    ...scene,
    actors: actors.map((actor) => ({ ...actor, ...places.get(actor.node.key) })),
    edges: [...scene.edges, ...fresh.map((edge) => ({ edge }))],
    parts: { ...scene.parts, axes: undefined, grouping: { by, folded: [], before: kept, brought } },
  };
}

/** Whether a fetched node is a box of its own or stands between a node of the canvas and its box. */
function leads(key: string, groups: { node?: string }[], here: Map<string, Actor>, edges: Edge[]): boolean {
  if (groups.some(({ node }) => node === key)) return true;
  return edges.some(
    ({ source, target }) => (source === key && here.has(target)) || (target === key && here.has(source)),
  );
}

function middleOf(actors: Actor[]): Point {
  const sum = actors.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  return { x: sum.x / Math.max(1, actors.length), y: sum.y / Math.max(1, actors.length) };
}

function placesOf(stage: Stage, by: Grouping["by"], actors: Actor[], edges: Edge[]): Map<string, Point> {
  const { lens, language, measure } = stage;
  const nodes = new Map(actors.map(({ node }) => [node.key, node]));
  const groups = groupsOf([...nodes.values()], edges, by, lens);
  const pieces = new Map(actors.map((actor) => [actor.node.key, pieceOf(stage, actor)]));
  const reading = new Intl.Collator(language, { numeric: true });
  const order = Object.keys(lens.labels);
  const byReading = (a: string, b: string) => {
    const [one, other] = [nodes.get(a), nodes.get(b)];
    if (!one || !other) return 0;
    const kinds = order.indexOf(labelOf(one, lens)) - order.indexOf(labelOf(other, lens));
    return kinds || reading.compare(captionOf(one, lens, language), captionOf(other, lens, language));
  };
  const bunches = groups.map((group) => {
    const name = groupName(group, by, lens, language, nodes.get(group.node ?? ""));
    return {
      pieces: group.members.toSorted(byReading).flatMap((key) => pieces.get(key) ?? []),
      heading: measure(`${name}  ${group.members.length}`, 12, 600) + headingRoom,
    };
  });
  const taken = new Set(groups.flatMap(({ node, members }) => [...members, ...(node === undefined ? [] : [node])]));
  const loose = [...pieces.values()].filter(({ key }) => !taken.has(key));
  return arrangeBunches(bunches, loose);
}

function pieceOf(stage: Stage, { node, x, y, focus = false }: Actor): Piece {
  const { lens, language, measure, cy } = stage;
  const there = cy.getElementById(node.key) as NodeSingular;
  const look = there.nonempty()
    ? there.data("look")
    : exploreLook(node, lens, language, measure, focus, node.degree ?? 0);
  return { key: node.key, at: { x, y }, box: spaceOf(look, there.data("marks"), { x: 0, y: 0 }, measure) };
}

/** Lets boxes be folded with the pointer, and selects what they hold; gives what ends it. */
export function bindBoxes(desk: Desk): () => void {
  const { cy } = desk.stage;
  const toggle = (box: NodeSingular) => fold(desk, [box.data("value")], !box.hasClass("folded"));
  const tap = ({ target, position }: { target: NodeSingular; position: Point }) => {
    const { w, h } = target.data("look") as Look;
    const { x, y } = target.position();
    const onButton = target.hasClass("open") && position.x > x + w / 2 - 24 && position.y < y - h / 2 + 24;
    if (onButton) return toggle(target);
    const of = shownGroups(desk.stage).find(({ value }) => boxId(value) === target.id());
    desk.select(of?.node === undefined ? (of?.members ?? []) : [of.node]);
  };
  const open = ({ target }: { target: NodeSingular }) => toggle(target);
  const edges = ({ target }: { target: NodeSingular }) => desk.select(target.data("edges") as string[]);
  cy.on("onetap", "node.box", tap).on("dbltap", "node.box", open).on("onetap", "edge.merged", edges);
  return () => {
    cy.off("onetap", "node.box", tap).off("dbltap", "node.box", open).off("onetap", "edge.merged", edges);
  };
}

/** Whether the canvas has anything that this would put into boxes. */
export function canGroup(stage: Stage, by: Grouping["by"]): boolean {
  return readGroups(stage, by).length > 0;
}
