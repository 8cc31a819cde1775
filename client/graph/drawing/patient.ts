import type { Core } from "cytoscape";
import { around, type Box, overlap } from "../boxes.ts";
import type { Camera } from "../camera.ts";
import type { Size } from "../picture.ts";
import { boundsOf } from "./bounds.ts";
import { clean, dirtyOf } from "./clean.ts";
import { type Drawn, drawnOf, type Renderer } from "./renderer.ts";
import { Sheet } from "./sheet.ts";
import { sorted } from "./sorted.ts";

/** Work in one frame, ms: at rest, and while the camera moves. */
const slice = { resting: 18, moving: 4 };
/** The camera rests when it stood still for so long, ms. */
const rest = 160;
/** After so long a picture is finished although there is a newer one to draw, ms. */
const patience = 250;
/** So many changed elements at most, amid so many others, are drawn at once into the picture that stands. */
const few = { changed: 40, around: 250 };

/** What decides at drawing time whether a caption shows. */
export type Speaks = (ele: Drawn, zoom: number) => boolean;

/**
 * Draws a large canvas in slices: onto a sheet that is not seen, which then takes the place of the one that is. While the camera
 * moves, the sheet that is seen moves as a whole. What changes is drawn anew, a little of it at once.
 */
export class Patient {
  private readonly cy: Core;
  private readonly renderer: Renderer;
  private readonly speaks: Speaks;
  private front: Sheet;
  private back: Sheet;
  private job: Generator<void, void> | undefined;
  private stale = true;
  private ready = false;
  /** Drawing itself makes Cytoscape tell of changes, which are none. */
  working = false;
  private movedAt = Number.NEGATIVE_INFINITY;
  private wantedAt = 0;
  private camera: Camera;
  private bounds = new Map<Drawn, Box>();
  private whole: Box | undefined;

  constructor(cy: Core, renderer: Renderer, speaks: Speaks) {
    this.cy = cy;
    this.renderer = renderer;
    this.speaks = speaks;
    const host = renderer.data.canvasContainer;
    this.front = new Sheet(host);
    this.back = new Sheet(host);
    this.camera = this.seen();
  }

  private seen(): Camera {
    return { zoom: this.cy.zoom(), pan: { ...this.cy.pan() } };
  }

  private size(): Size {
    return { width: this.cy.width(), height: this.cy.height() };
  }

  /** Takes its sheets away. */
  end(): void {
    this.front.remove();
    this.back.remove();
  }

  /** Says that elements changed. */
  changed(): void {
    this.stale = true;
  }

  /** What was drawn about a place and can be pointed at. */
  near(x: number, y: number, margin: number): Drawn[] {
    const found: Drawn[] = [];
    for (const [ele, { left, right, top, bottom }] of this.bounds) {
      const there = x > left - margin && x < right + margin && y > top - margin && y < bottom + margin;
      if (there && !ele.removed() && ele.interactive()) found.push(ele);
    }
    return found;
  }

  /** A frame's share of the work. True when a new picture stands. */
  work(now: number): boolean {
    const until = Math.max(now, performance.now());
    const camera = this.follow(now);
    const moving = now - this.movedAt < rest;
    this.working = true;
    this.plan(camera, moving, now);
    const made = this.advance(until + (moving ? slice.moving : slice.resting));
    this.working = false;
    return made;
  }

  /** Draws nothing in this frame, and later all anew; what is seen moves with the camera. */
  wait(now: number): void {
    this.job = undefined;
    this.stale = true;
    this.follow(now);
  }

  private follow(now: number): Camera {
    const camera = this.seen();
    if (differs(camera, this.camera)) {
      this.camera = camera;
      this.movedAt = now;
      this.front.follow(camera);
    }
    return camera;
  }

  /** Begins what there is to draw. What changes on and on gets a picture now and then. */
  private plan(camera: Camera, moving: boolean, now: number): void {
    if (this.job && now - this.wantedAt > patience) return;
    if (this.stale) {
      if (!this.job) this.wantedAt = now;
      this.stale = false;
      if (!moving && this.patch(camera)) return;
      this.job = this.draw(camera);
    } else if (!this.job && differs(camera, this.front.camera) && (!moving || this.lacks(camera))) {
      this.wantedAt = now;
      this.job = this.draw(camera);
    }
  }

  private advance(until: number): boolean {
    if (!this.job) return false;
    while (performance.now() < until) {
      if (!this.job.next().done) continue;
      this.job = undefined;
      return true;
    }
    return false;
  }

  /** Whether the picture that stands does not show what this camera should see, or only very coarsely. */
  private lacks(camera: Camera): boolean {
    const scale = camera.zoom / this.front.camera.zoom;
    if (scale > 3 || scale < 0.33) return true;
    const { width, height } = this.size();
    const { zoom, pan } = camera;
    const there = this.front.extent();
    const all = this.whole;
    if (!all) return true;
    const spare = 40 / zoom;
    return (
      Math.max(all.left, -pan.x / zoom) < there.left - spare ||
      Math.max(all.top, -pan.y / zoom) < there.top - spare ||
      Math.min(all.right, (width - pan.x) / zoom) > there.right + spare ||
      Math.min(all.bottom, (height - pan.y) / zoom) > there.bottom + spare
    );
  }

  /** The whole picture anew, in steps. */
  private *draw(camera: Camera): Generator<void, void> {
    const { renderer, back } = this;
    yield* clean(renderer, dirtyOf(drawnOf(this.cy)));
    const eles = (yield* sorted(this.cy, renderer)).nondrag;
    back.begin(camera, this.size(), renderer.getPixelRatio());
    const extent = back.extent();
    const bounds = new Map<Drawn, Box>();
    for (const [index, ele] of eles.entries()) {
      if (index % 8 === 7) yield;
      if (ele.removed() || !ele.visible()) continue;
      const box = boundsOf(ele);
      bounds.set(ele, box);
      if (overlap(box, extent)) this.drawOne(back, ele, camera.zoom);
    }
    this.bounds = bounds;
    this.whole = around(bounds.values());
    this.swap();
    // What waited for the order of elements, such as what is dragged.
    renderer.redraw();
  }

  private drawOne({ context }: Sheet, ele: Drawn, zoom: number): void {
    if (context) this.renderer.drawElement(context, ele, null, this.speaks(ele, zoom), true, true);
  }

  private swap(): void {
    [this.front, this.back] = [this.back, this.front];
    this.front.follow(this.camera);
    this.front.show(true);
    this.back.show(false);
    this.ready = true;
  }

  /** Draws the few elements that changed into the picture that stands, with what is around them; false where that is not enough. */
  private patch(camera: Camera): boolean {
    if (this.job || !this.ready || differs(camera, this.front.camera)) return false;
    const dirty = dirtyOf(drawnOf(this.cy));
    if (dirty.length > few.changed) return false;
    for (const _ of clean(this.renderer, dirty));
    const eles = this.renderer.cachedZSortedEles?.nondrag;
    if (!eles) return false;
    const gone = [...this.bounds.keys()].filter((ele) => ele.removed() || ele._private.rscratch.inDragLayer);
    const boxes = [...dirty, ...gone].flatMap((ele) => this.bounds.get(ele) ?? []);
    for (const ele of dirty) if (ele.visible()) boxes.push(boundsOf(ele));
    for (const ele of gone) this.bounds.delete(ele);
    const part = around(boxes);
    if (!part) return true;
    const near = eles.filter((ele) => ele.visible() && overlap(this.bounds.get(ele) ?? boundsOf(ele), part));
    if (near.length > few.around) return false;
    this.front.mend(part);
    for (const ele of near) {
      this.drawOne(this.front, ele, camera.zoom);
      this.bounds.set(ele, boundsOf(ele));
    }
    this.front.mended();
    return true;
  }
}

function differs(a: Camera, b: Camera): boolean {
  return a.zoom !== b.zoom || a.pan.x !== b.pan.x || a.pan.y !== b.pan.y;
}
