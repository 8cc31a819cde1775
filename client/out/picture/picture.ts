import type { Core } from "cytoscape";
import type { Snapshot, State } from "../../../snapshot/schema.ts";
import { loadFonts } from "../../fonts.ts";
import type { Camera } from "../../graph/camera.ts";
import { painters } from "../../graph/painters.ts";
import type { Parts } from "../../graph/parts.ts";
import { createSession, type Language, type Theme } from "../../session.ts";
import { type Frozen, openFrozen } from "../../snapshot/frozen.ts";
import { drawGraph } from "./draw-graph.ts";
import { type Legend, legendOf } from "./legend.ts";
import { noteOps, noteRooms } from "./notes.ts";
import type { GroupOp } from "./ops.ts";

/** A picture of one state as it is drawn, in px of the graph. */
export interface Picture {
  /** What of it is in sight. */
  region: Region;
  /** px on the screen for one px of the graph. */
  zoom: number;
  ops: readonly GroupOp[];
  legend: Legend;
}

export interface Region {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A canvas out of sight on which the states of a snapshot are drawn one after the other. */
export interface Easel {
  frozen: Frozen;
  /** Draws a state. `room`: the picture will be as large as fits into it, and shows the captions that can be read there. */
  draw(state: State, room?: { width: number; height: number }): Promise<Picture>;
  /** Takes the canvas away. */
  close(): void;
}

/** Opens a snapshot out of sight, in a language and a theme. */
export function openEasel(snapshot: Snapshot, language: Language, theme: Theme): Easel {
  const frozen = openFrozen(snapshot, createSession(language, theme));
  const host = document.createElement("div");
  host.inert = true;
  host.ariaHidden = "true";
  let mounted = "";
  document.body.append(host);
  const mount = ({ width, height }: State["frame"]) => {
    if (mounted === `${width} ${height}`) return;
    mounted = `${width} ${height}`;
    Object.assign(host.style, {
      ...{ position: "fixed", left: "-20000px", top: "0", visibility: "hidden", contain: "strict" },
      ...{ inlineSize: `${width}px`, blockSize: `${height}px` },
    });
    if (host.childElementCount === 0) frozen.explorer.mount(host, { width, height });
    else frozen.explorer.resize({ width, height });
  };
  const close = () => {
    frozen.explorer.unmount();
    frozen.explorer.desk.stage.cy.destroy();
    host.remove();
  };
  const draw: Easel["draw"] = async (state, room) => {
    mount({ width: Math.max(200, state.frame.width), height: Math.max(200, state.frame.height) });
    await show(frozen, state);
    return take(frozen, state, room);
  };
  return { frozen, draw, close };
}

/** Puts a state on the canvas with all its parts, in its own letters. */
async function show({ explorer, show: put }: Frozen, state: State): Promise<void> {
  const { stage } = explorer.desk;
  await stage.readyToFold();
  put(state);
  const parts = Object.keys(state.parts ?? {}) as (keyof Parts)[];
  await Promise.all(parts.map((part) => painters[part]?.()));
  const notes = (state.parts?.notes ?? []).map(({ text }) => text).join("");
  const letters = `${explorer.texts()}${notes}`;
  await loadFonts(letters);
  // Letters that somebody else asked for may still be on their way.
  await document.fonts.load('14px "Noto Sans JP Variable"', letters).catch(() => []);
  await explorer.refresh(new Set(letters));
}

function take({ explorer }: Frozen, state: State, room: { width: number; height: number } | undefined): Picture {
  const { stage } = explorer.desk;
  const { cy } = stage;
  const region = state.camera ? inSight(state.camera) : whole(cy, stage.picture, noteRooms(stage));
  const own = state.camera?.zoom ?? 1;
  const zoom = room ? Math.min(room.width / region.width, room.height / region.height) : own;
  // Captions show as they do on a canvas of this zoom.
  const camera: Camera = { zoom, pan: { x: -region.x * zoom, y: -region.y * zoom } };
  cy.viewport(camera);
  explorer.changed();
  return { region, zoom, ops: [...drawGraph(stage), ...noteOps(stage)], legend: legendOf(explorer) };
}

function inSight({ zoom, x, y, width, height }: NonNullable<State["camera"]>): Region {
  const [w, h] = [(width || 1200) / zoom, (height || 800) / zoom];
  return { x: x - w / 2, y: y - h / 2, width: w, height: h };
}

const rim = 24;

/** All there is, with a rim; the first picture has its own. */
function whole(cy: Core, picture: { width: number; height: number } | undefined, notes: readonly Region[]): Region {
  const shown = cy.elements().filter((ele) => ele.visible());
  const { x1, y1, x2, y2 } = shown.boundingBox({ includeOverlays: false });
  const boxes = [...notes];
  if (picture) boxes.push({ x: 0, y: 0, ...picture });
  if (shown.nonempty()) boxes.push({ x: x1, y: y1, width: x2 - x1, height: y2 - y1 });
  if (boxes.length === 0) return { x: 0, y: 0, width: 600, height: 400 };
  const [left, top] = [Math.min(...boxes.map(({ x }) => x)) - rim, Math.min(...boxes.map(({ y }) => y)) - rim];
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + rim;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + rim;
  return { x: left, y: top, width: right - left, height: bottom - top };
}
