import type { CollectionReturnValue, NodeCollection, NodeSingular } from "cytoscape";
import { allOf } from "./all.ts";
import { around, type Box, boxOf, moved } from "./boxes.ts";
import type { Point } from "./picture.ts";
import type { Stage } from "./stage.ts";

export interface Camera {
  zoom: number;
  pan: Point;
}

const border = 28;
/** px at the left of the canvas that its tools take. */
export const tools = 56;

/** Where the camera begins: the first picture at 100 %, anything else as large as it fits, never above 100 %. */
export function home(stage: Stage): Camera {
  const { picture, size } = stage;
  if (!picture) return whole(stage);
  const free = { x: size.width - picture.width, y: size.height - picture.height };
  return { zoom: 1, pan: { x: Math.max(0, Math.floor(free.x / 2)), y: Math.max(0, Math.floor(free.y / 2)) } };
}

/** The camera that shows all that is not hidden. */
export function whole(stage: Stage): Camera {
  const { picture, size, measure } = stage;
  const drawn = [...stage.nodes(), ...(stage.cy.nodes(".drawn").toArray() as NodeSingular[])];
  const extra = drawn.filter((ele) => !ele.hasClass("out") && !(picture ? ele.data("first") : ele.hasClass("said")));
  const boxes = extra.map((ele) => boxOf(ele.data("look"), ele.position(), measure));
  if (picture) boxes.push({ left: 0, top: 0, right: picture.width, bottom: picture.height });
  for (const { at, of, width = 180 } of stage.parts.notes ?? [])
    if (of === undefined) boxes.push({ left: at.x, top: at.y, right: at.x + width, bottom: at.y + 60 });
  const all = around(boxes) ?? { left: 0, top: 0, right: size.width, bottom: size.height };
  const rim = picture ? 0 : border;
  const [w, h] = [all.right - all.left + 2 * rim, all.bottom - all.top + 2 * rim];
  // Between the tools and the other edge; on a phone they are behind a button.
  const beside = picture || size.width < 600 ? 0 : tools;
  const width = size.width - beside;
  const zoom = Math.max(0.1, Math.min(1, width / w, size.height / h));
  const pan = {
    x: beside + Math.round((width - (all.left + all.right) * zoom) / 2),
    y: Math.round((size.height - (all.top + all.bottom) * zoom) / 2),
  };
  return { zoom, pan };
}

/** Free px that what is brought into sight has around it. */
const rim = 16;

/** The pan that brings boxes into sight with as little movement as can be, along each axis the first box that fits. */
export function panToShow({ cy, size, truncated, folded }: Stage, boxes: Box[]): Point | undefined {
  // The notice of a cut picture lies over its lower end.
  const height = size.height - (truncated && !folded ? 56 : 0);
  const zoom = cy.zoom();
  const pan = cy.pan();
  const by = (from: "left" | "top", to: "right" | "bottom", shift: number, room: number) => {
    const box = boxes.find((one) => (one[to] - one[from]) * zoom + 2 * rim <= room) ?? boxes.at(-1);
    if (!box) return 0;
    const [start, end] = [box[from] * zoom + shift, box[to] * zoom + shift];
    if (start >= 0 && end <= room) return 0;
    if (end - start > room) return Math.round((room - start - end) / 2);
    return Math.round(start < rim ? rim - start : Math.max(rim - start, room - rim - end));
  };
  const [x, y] = [by("left", "right", pan.x, size.width), by("top", "bottom", pan.y, height)];
  return x === 0 && y === 0 ? undefined : { x: pan.x + x, y: pan.y + y };
}

/** What should be in sight with an element: its far ends in the first picture, both ends of an edge; else itself. */
export function boxesToShow({ picture, measure }: Stage, ele: CollectionReturnValue): Box[] {
  // The first picture writes a count beside a caption.
  const counts = picture ? 20 : 0;
  const boxOfAll = (nodes: NodeCollection) => {
    const drawn = (nodes.toArray() as NodeSingular[]).filter((one) => one.data("node") && !one.is(".out, .said"));
    return around(drawn.map((one) => moved(boxOf(one.data("look"), one.position(), measure), 0, 0, counts)));
  };
  const ends = ele.connectedNodes();
  const near = picture ? ele.nodes().union(ele.nodes().neighborhood().nodes()).nodes() : ele.nodes();
  return [ends, near, ele.nodes()].flatMap((nodes) => boxOfAll(nodes) ?? []);
}

/** The camera that shows a box: panned as little as can be, smaller where need be down to 70 %; undefined if in sight. */
export function cameraFor(stage: Stage, box: Box): Camera | undefined {
  const { cy, size } = stage;
  const fits = Math.min(
    (size.width - 2 * rim) / (box.right - box.left),
    (size.height - 2 * rim) / (box.bottom - box.top),
  );
  const now = cy.zoom();
  if (fits >= now) {
    const pan = panToShow(stage, [box]);
    return pan && { zoom: now, pan };
  }
  const zoom = Math.max(fits, Math.min(now, 0.7));
  const pan = {
    x: Math.round((size.width - (box.left + box.right) * zoom) / 2),
    y: Math.round((size.height - (box.top + box.bottom) * zoom) / 2),
  };
  return { zoom, pan };
}

/** Which captions show: all from 70 %, below that the important ones, none below 35 %. */
export function captionLevel(zoom: number): "all" | "some" | "none" {
  return zoom >= 0.7 ? "all" : zoom >= 0.35 ? "some" : "none";
}

/** So many nodes and edges are drawn in slices, which choose their captions themselves. */
export const many = 900;

/** Hides the captions that are too small to read at this zoom. */
export function quieten(stage: Stage): void {
  if (allOf(stage.cy).length >= many) return void stage.cy.nodes(".quiet").removeClass("quiet");
  const level = captionLevel(stage.cy.zoom());
  const nodes = stage.nodes();
  const degrees = new Map(nodes.map((ele) => [ele, level === "some" && !stage.picture ? ele.degree(false) : 0]));
  const large = new Set(nodes.toSorted((a, b) => (degrees.get(b) ?? 0) - (degrees.get(a) ?? 0)).slice(0, 12));
  stage.cy.batch(() => {
    for (const ele of nodes) {
      const kept = large.has(ele) || stage.picture !== undefined || ele.is(".ring, .hover, .pinned, .onpath");
      const quiet = level === "none" || (level === "some" && !kept);
      // What an author lit is named before all else.
      ele.toggleClass("quiet", quiet && !ele.hasClass("spot"));
    }
    stage.cy.nodes(".words").toggleClass("quiet", level === "none");
  });
}
