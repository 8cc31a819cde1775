import type { Core } from "cytoscape";
import type { Snapshot, State } from "../../../snapshot/schema.ts";
import { painters } from "../../graph/painters.ts";
import type { Parts } from "../../graph/parts.ts";
import type { Size } from "../../graph/picture.ts";
import { createPlayer, type Player, stepsOf } from "../../present/player.ts";
import { createSession, type Language, type Theme } from "../../session.ts";
import { type Frozen, openFrozen } from "../../snapshot/frozen.ts";
import { lettersFor } from "../letters.ts";
import { drawGraph, type Work } from "./draw-graph.ts";
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

/** A canvas out of sight on which the pictures of a snapshot are drawn one after the other. */
export interface Easel {
  frozen: Frozen;
  /** Draws a state as the explorer does. `room`: it will be as large as fits there, and shows the captions that can be read then. */
  draw(state: State, room?: Size): Promise<Picture>;
  /** Draws a step, from 1, as it is presented on a canvas of this size. A snapshot without a story has one. */
  drawStep(step: number, room: Size): Promise<Picture>;
  /** Takes the canvas away. */
  close(): void;
}

/** Opens a snapshot out of sight, in a language and a theme. `work` hears how far each picture is, and may give it up. */
export function openEasel(snapshot: Snapshot, language: Language, theme: Theme, work: Work = {}): Easel {
  const frozen = openFrozen(snapshot, createSession(language, theme));
  const { explorer } = frozen;
  const { stage } = explorer.desk;
  const host = hostOf(frozen);
  let player: Player | undefined;
  return {
    frozen,
    draw: async (state, room) => {
      const { width, height } = state.frame;
      host.mount({ width: Math.max(200, width), height: Math.max(200, height) });
      await Promise.all([stage.readyToFold(), paintersOf(state)]);
      frozen.show(state);
      await ready(frozen, state);
      work.signal?.throwIfAborted();
      const region = state.camera ? inSight(state.camera) : whole(stage.cy, stage.picture, noteRooms(stage));
      const own = state.camera?.zoom ?? 1;
      const zoom = room ? Math.min(room.width / region.width, room.height / region.height) : own;
      return take(frozen, region, zoom, work);
    },
    drawStep: async (step, room) => {
      const state = stepsOf(snapshot)[step - 1]?.state ?? snapshot.state;
      await paintersOf(state);
      // A frozen picture keeps its arrangement; one that is not folds in a narrow room.
      player ??= createPlayer(frozen, snapshot, step);
      host.mount(room);
      player.go(step);
      await ready(frozen, state);
      work.signal?.throwIfAborted();
      player.settle();
      const [zoom, pan] = [stage.cy.zoom(), stage.cy.pan()];
      const region = { x: -pan.x / zoom, y: -pan.y / zoom, width: room.width / zoom, height: room.height / zoom };
      return take(frozen, region, zoom, work);
    },
    close: () => {
      player?.end();
      host.end();
    },
  };
}

/** An element beyond the edge of the window that holds the canvas. */
function hostOf({ explorer }: Frozen): { mount(size: Size): void; end(): void } {
  const host = document.createElement("div");
  host.inert = true;
  host.ariaHidden = "true";
  const place = { position: "fixed", left: "-20000px", top: "0", visibility: "hidden", contain: "strict" };
  let mounted = "";
  return {
    mount: (size) => {
      const { width, height } = size;
      if (mounted === `${width} ${height}`) return;
      Object.assign(host.style, place, { inlineSize: `${width}px`, blockSize: `${height}px` });
      if (mounted === "") {
        document.body.append(host);
        explorer.mount(host, size);
      } else explorer.resize(size);
      mounted = `${width} ${height}`;
    },
    end: () => {
      if (mounted !== "") explorer.unmount();
      explorer.desk.stage.cy.destroy();
      host.remove();
    },
  };
}

/** Fetches what draws the parts of a picture. */
function paintersOf(state: State): Promise<unknown> {
  const parts = Object.keys(state.parts ?? {}) as (keyof Parts)[];
  return Promise.all(parts.map((part) => painters[part]?.()));
}

/** Waits until a picture has its parts, and for its letters, by which captions are measured. */
async function ready({ explorer }: Frozen, state: State): Promise<void> {
  await paintersOf(state);
  const notes = (state.parts?.notes ?? []).map(({ text }) => text).join("");
  const letters = `${explorer.texts()}${notes}0123456789`;
  await lettersFor(letters);
  await explorer.refresh(new Set(letters));
}

/** Draws what is in sight; captions show as they do on a canvas of this zoom. */
async function take({ explorer }: Frozen, region: Region, zoom: number, work: Work): Promise<Picture> {
  const { stage } = explorer.desk;
  stage.cy.viewport({ zoom, pan: { x: -region.x * zoom, y: -region.y * zoom } });
  explorer.changed();
  return { region, zoom, ops: [...(await drawGraph(stage, work)), ...noteOps(stage)], legend: legendOf(explorer) };
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
