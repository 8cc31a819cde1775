import type { NodeSingular } from "cytoscape";
import { around, boxOf } from "./boxes.ts";
import type { Point } from "./picture.ts";
import type { Stage } from "./stage.ts";

export interface Camera {
  zoom: number;
  pan: Point;
}

const border = 28;

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
  const extra = stage.nodes().filter((ele) => !ele.hasClass("out") && !(picture && ele.data("first")));
  const boxes = extra.map((ele) => boxOf(ele.data("look"), ele.position(), measure));
  if (picture) boxes.push({ left: 0, top: 0, right: picture.width, bottom: picture.height });
  const all = around(boxes) ?? { left: 0, top: 0, right: size.width, bottom: size.height };
  const rim = picture ? 0 : border;
  const [w, h] = [all.right - all.left + 2 * rim, all.bottom - all.top + 2 * rim];
  const zoom = Math.max(0.1, Math.min(1, size.width / w, size.height / h));
  const pan = {
    x: Math.round((size.width - (all.left + all.right) * zoom) / 2),
    y: Math.round((size.height - (all.top + all.bottom) * zoom) / 2),
  };
  return { zoom, pan };
}

/** The pan that brings a node into sight with as little movement as can be; undefined where it is in sight. */
export function panToShow({ cy, size }: Stage, ele: NodeSingular): Point | undefined {
  const zoom = cy.zoom();
  const pan = cy.pan();
  const at = ele.position();
  const by = (place: number, room: number) => {
    const rim = Math.min(90, room / 4);
    return place < rim ? rim - place : place > room - rim ? room - rim - place : 0;
  };
  const screen = { x: at.x * zoom + pan.x, y: at.y * zoom + pan.y };
  const outside = screen.x < 8 || screen.y < 8 || screen.x > size.width - 8 || screen.y > size.height - 8;
  if (!outside) return undefined;
  return { x: pan.x + by(screen.x, size.width), y: pan.y + by(screen.y, size.height) };
}

/** Which captions show: all from 70 %, below that the important ones, none below 35 %. */
export function captionLevel(zoom: number): "all" | "some" | "none" {
  return zoom >= 0.7 ? "all" : zoom >= 0.35 ? "some" : "none";
}

/** Hides the captions that are too small to read at this zoom. */
export function quieten(stage: Stage): void {
  const level = captionLevel(stage.cy.zoom());
  const nodes = stage.nodes();
  const degrees = new Map(nodes.map((ele) => [ele, level === "some" && !stage.picture ? ele.degree(false) : 0]));
  const large = new Set(nodes.toSorted((a, b) => (degrees.get(b) ?? 0) - (degrees.get(a) ?? 0)).slice(0, 12));
  stage.cy.batch(() => {
    for (const ele of nodes) {
      const kept = large.has(ele) || stage.picture !== undefined || ele.is(".ring, .hover, .pinned");
      ele.toggleClass("quiet", level === "none" || (level === "some" && !kept));
    }
    stage.cy.nodes(".words").toggleClass("quiet", level === "none");
  });
}
