import { type ReadonlySignal, signal } from "@preact/signals";
import type { Snapshot, State, StoryStep } from "../../snapshot/schema.ts";
import type { Frozen } from "../snapshot/frozen.ts";
import { sceneOf } from "../snapshot/scene-of.ts";
import { canGlide, layWay, momentOf } from "./crossing.ts";
import { dissolve } from "./dissolve.ts";
import { clearFootmarks, writeFootmarks } from "./footmarks.ts";
import { presentingRules } from "./look.ts";
import { stand } from "./stand.ts";

/** Shows a story step by step on the canvas of its snapshot. */
export interface Player {
  /** The steps of the story; a snapshot without one is a single step. */
  readonly steps: readonly StoryStep[];
  /** The step that is shown or on its way, from 1. */
  readonly step: ReadonlySignal<number>;
  /** Whether a step is on its way. */
  readonly moving: ReadonlySignal<boolean>;
  /** Goes to a step, or to the nearest there is. */
  go(step: number): void;
  next(): void;
  previous(): void;
  /** Shows the step anew, as after the canvas took another size or the page another language. */
  settle(): void;
  /** Takes back what it drew, and stops what it is drawing. */
  end(): void;
}

/** How long a step is on its way, ms. */
const duration = 560;

/** The steps of a snapshot; its picture, title and description where it tells no story. */
export function stepsOf({ story, title, description, state }: Snapshot): readonly StoryStep[] {
  return story?.steps ?? [{ id: "picture", title, text: description, notes: {}, footnotes: [], state }];
}

/** Makes the player; the first picture stands at once. Steps glide where the canvas is seen and motion is wanted. */
export function createPlayer(frozen: Frozen, snapshot: Snapshot, from = 1): Player {
  return new StepPlayer(frozen, snapshot, from);
}

class StepPlayer implements Player {
  readonly steps: readonly StoryStep[];
  readonly step = signal(1);
  readonly moving = signal(false);
  private readonly frozen: Frozen;
  private readonly elements: Snapshot["elements"];
  private frame = 0;
  private stopFade: (() => void) | undefined;

  constructor(frozen: Frozen, snapshot: Snapshot, from: number) {
    this.frozen = frozen;
    this.elements = snapshot.elements;
    this.steps = stepsOf(snapshot);
    this.stage.drawBy(presentingRules(this.stage));
    this.step.value = this.within(from);
    this.stand();
  }

  go(to: number): void {
    const step = this.within(to);
    if (step === this.step.peek()) return;
    this.step.value = step;
    if (this.isSeen()) this.travel();
    else this.stand();
  }

  next(): void {
    this.go(this.step.peek() + 1);
  }

  previous(): void {
    this.go(this.step.peek() - 1);
  }

  settle(): void {
    if (this.moving.peek()) return;
    const { explorer } = this.frozen;
    const { selection } = explorer.state.peek();
    this.stand();
    // What a reader selected meanwhile stays selected.
    explorer.selectMany(selection);
  }

  end(): void {
    this.stop();
    clearFootmarks(this.stage);
  }

  private get stage() {
    return this.frozen.explorer.desk.stage;
  }

  private get current(): StoryStep {
    return this.steps[this.step.peek() - 1] as StoryStep;
  }

  private get state(): State {
    return this.current.state;
  }

  private within(step: number): number {
    return Math.max(1, Math.min(this.steps.length, Math.trunc(step) || 1));
  }

  private isSeen(): boolean {
    const wanted = this.frozen.explorer.desk.gaze.motion > 0;
    return wanted && this.stage.cy.container() !== null && document.visibilityState === "visible";
  }

  /** Glides from whatever is seen now; where that is no use, one picture fades into the other. */
  private travel(): void {
    const { stage, state } = this;
    const scene = sceneOf(this.elements, state, "frozen");
    const before = momentOf(stage);
    this.stop();
    if (!canGlide(before, scene)) {
      this.stopFade = dissolve(stage.cy.container(), () => this.stand(), duration * 0.7);
      return;
    }
    clearFootmarks(stage);
    stage.frame = state.frame;
    this.run(layWay(stage, before, scene, this.current));
  }

  /** The step as it is when nothing moves any more. */
  private stand(): void {
    this.stop();
    const { explorer } = this.frozen;
    const { stage, gaze } = explorer.desk;
    const camera = stand(stage, this.elements, this.current);
    explorer.selectMany(this.state.selected);
    gaze.move(camera, 0);
    writeFootmarks(stage, this.current.footnotes);
    explorer.changed();
  }

  private run(draw: (t: number) => void): void {
    draw(0);
    this.moving.value = true;
    this.frozen.explorer.changed();
    const start = performance.now();
    const tick = () => {
      const t = Math.min(1, (performance.now() - start) / duration);
      if (t === 1) return this.stand();
      draw(1 - (1 - t) ** 3);
      this.frame = requestAnimationFrame(tick);
    };
    this.frame = requestAnimationFrame(tick);
  }

  private stop(): void {
    if (this.moving.peek()) cancelAnimationFrame(this.frame);
    this.stopFade?.();
    this.stopFade = undefined;
    this.moving.value = false;
  }
}
