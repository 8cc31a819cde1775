import type { Call } from "../api.ts";
import type { Session } from "../session.ts";
import type { Doing, Step } from "./doing.ts";
import { History } from "./history.ts";
import type { Loading } from "./overview.ts";
import type { Scene } from "./scene.ts";
import { choose } from "./selection.ts";
import type { Stage } from "./stage.ts";

/** Loads the scene to show; undefined where there is nothing to change. */
export type Load = (loading: Loading) => Promise<Scene | undefined>;

/** What follows a change of the canvas: a camera that goes home, views that hear of it. */
export interface After {
  goHome(): void;
  changed(): void;
}

/** Changes the canvas step by step: each can be undone, none is overwritten by an answer that comes late. */
export class Doings {
  readonly history = new History<Scene>();
  private readonly stage: Stage;
  private readonly call: Call;
  private readonly session: Session;
  private readonly after: After;
  private running = new AbortController();

  constructor(stage: Stage, call: Call, session: Session, after: After) {
    this.stage = stage;
    this.call = call;
    this.session = session;
    this.after = after;
  }

  /** Loads a fresh canvas; gives up whatever was loading. True when it is shown. */
  async open(what: string, doing: Doing, load: Load): Promise<boolean> {
    this.giveUp();
    return this.load(what, doing, load, (scene) => {
      choose(this.stage, [], false);
      this.stage.set({ ...scene, base: {} });
      this.after.goHome();
    });
  }

  /** Loads more onto the canvas. True when there was more. */
  async grow(what: string, doing: Doing, load: Load): Promise<boolean> {
    return this.load(what, doing, load, (scene) => this.stage.set(scene));
  }

  /** One doing that can be undone. */
  step(doing: Doing, change: () => void): void {
    if (this.history.origin) this.history.push(doing, this.stage.scene());
    else this.history.origin = doing;
    change();
    this.after.changed();
  }

  undo(): void {
    this.say(
      "undone",
      this.steps.findLast(({ done }) => done),
    );
    this.travel(this.history.undo(this.stage.scene()));
  }

  redo(): void {
    this.say(
      "redone",
      this.steps.find(({ done }) => !done),
    );
    this.travel(this.history.redo(this.stage.scene()));
  }

  /** All doings, oldest first. */
  get steps(): Step[] {
    return this.history.steps;
  }

  /** Goes to where the first `count` steps are in force and the later ones are undone. */
  jump(count: number): void {
    this.travel(this.history.jump(count, this.stage.scene()));
  }

  private async load(what: string, doing: Doing, load: Load, show: (scene: Scene) => void): Promise<boolean> {
    const { busy } = this.session;
    const own = new AbortController();
    const signal = AbortSignal.any([this.running.signal, own.signal]);
    const mine = { what, cancel: () => own.abort() };
    busy.value = mine;
    try {
      const scene = await load({ stage: this.stage, call: this.call, signal });
      if (!scene || signal.aborted) return false;
      this.step(doing, () => show(scene));
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      throw error;
    } finally {
      if (busy.peek() === mine) busy.value = undefined;
    }
  }

  private say(way: "undone" | "redone", step: Step | undefined): void {
    if (step) this.session.travelled.value = { way, doing: step.doing };
  }

  private travel(scene: Scene | undefined): void {
    if (!scene) return;
    this.giveUp();
    const elsewhere = scene.base !== this.stage.base;
    this.stage.set(scene);
    if (elsewhere) this.after.goHome();
    this.after.changed();
  }

  private giveUp(): void {
    this.running.abort();
    this.running = new AbortController();
  }
}
