import { cameraOf, lookOf, type View } from "./address.ts";
import { around, boxOf } from "./boxes.ts";
import { boxesToShow, type Camera, cameraFor, home, panToShow, whole } from "./camera.ts";
import type { Stage } from "./stage.ts";

/** Moves the camera. Until a person moves it, it follows what is shown: home, and beside an open panel. */
export class Gaze {
  /** Duration of camera movements in ms; 0 while nobody looks and where the reader wants no motion. */
  motion = 0;
  private readonly stage: Stage;
  private following = true;
  /** What an opened view has in the middle, whatever panels come beside it; until something else is looked at. */
  private aim: View["look"];

  constructor(stage: Stage) {
    this.stage = stage;
    stage.cy.on("dragpan scrollzoom pinchzoom", () => {
      this.following = false;
      this.aim = undefined;
    });
  }

  /** Moves the camera to where it begins. */
  goHome(): void {
    this.move(home(this.stage), 0);
    this.following = true;
  }

  /** Puts what an address told into the middle, also when panels open beside it now. */
  aimAt(look: NonNullable<View["look"]>): void {
    this.move(cameraOf(look, this.stage.size), 0);
    this.aim = look;
  }

  /**
   * After the canvas took another size: home again where nobody moved the camera. `beside`: a panel shows a selection;
   * `selected` comes into sight.
   */
  settle(wasHome: boolean, beside: boolean, selected?: string): void {
    if (this.aim) {
      this.aimAt(this.aim);
      return;
    }
    if ((wasHome || this.following) && (!beside || this.stays())) this.goHome();
    if (selected !== undefined) this.bring(selected);
  }

  /** Brings an element into sight, with its ends or far ends if they fit. */
  bring(key: string | undefined): void {
    this.aim = undefined;
    if (key === undefined) return;
    const pan = panToShow(this.stage, boxesToShow(this.stage, this.stage.cy.getElementById(key)));
    if (pan) this.glide({ zoom: this.stage.cy.zoom(), pan });
  }

  /** Brings nodes that just came into sight, smaller where need be, but with captions that can be read. */
  bringAll(keys: string[]): void {
    const { cy, measure } = this.stage;
    const boxes = keys.map((key) => {
      const ele = cy.getElementById(key);
      return boxOf(ele.data("look"), ele.position(), measure);
    });
    const box = around(boxes);
    const camera = box && cameraFor(this.stage, box);
    if (camera) this.glide(camera);
  }

  /** Shows all there is, never larger than 100 %. */
  fit(): void {
    this.move(whole(this.stage));
  }

  /** Zooms about the middle of the canvas. */
  zoomBy(factor: number): void {
    const { cy, size } = this.stage;
    const look = lookOf({ zoom: cy.zoom(), pan: cy.pan() }, size);
    this.move(cameraOf({ ...look, zoom: Math.max(0.1, Math.min(4, look.zoom * factor)) }, size));
  }

  isHome(): boolean {
    const { cy } = this.stage;
    const { zoom, pan } = home(this.stage);
    const is = cy.pan();
    return Math.abs(cy.zoom() - zoom) < 0.005 && Math.hypot(is.x - pan.x, is.y - pan.y) < 2;
  }

  /** Whether all can be shown beside an open panel with captions that can be read. */
  private stays(): boolean {
    return !this.stage.picture && home(this.stage).zoom >= 0.7;
  }

  /** Moves the camera where a person wants it. */
  move(camera: Camera, duration = this.motion): void {
    this.following = false;
    this.aim = undefined;
    this.glide(camera, duration);
  }

  private glide(camera: Camera, duration = this.motion): void {
    const { cy } = this.stage;
    cy.stop();
    if (duration > 0) cy.animate(camera, { duration, easing: "ease-out" });
    else cy.viewport(camera);
  }
}
