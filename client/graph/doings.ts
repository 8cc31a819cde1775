import type { Call } from "../api.ts";
import type { Busy, Session } from "../session.ts";
import type { Doing, DoingKind, Step } from "./doing.ts";
import type { Gaze } from "./gaze.ts";
import { History } from "./history.ts";
import type { Loading } from "./overview.ts";
import type { Scene } from "./scene.ts";
import { choose } from "./selection.ts";
import type { Stage } from "./stage.ts";

/** Loads the scene to show; undefined where there is nothing to change. */
export type Load = (loading: Loading) => Promise<Scene | undefined>;

/** What follows a change of the canvas: a camera that goes home, views that hear of it. */
export interface After {
  gaze: Pick<Gaze, "goHome" | "bringAll">;
  changed(): void;
}

/** Doings that bring more to a canvas. */
const adds: readonly DoingKind[] = ["add", "paths"];

/** Changes the canvas step by step: each can be undone, none is overwritten by an answer that comes late. */
export class Doings {
  readonly history = new History<Scene>();
  private readonly stage: Stage;
  private readonly call: Call;
  private readonly session: Session;
  private readonly after: After;
  private running = new AbortController();
  /** What is asked for and not there yet. */
  private fetching: Busy | undefined;
  /** The camera goes home when what comes is there. */
  private homeward = false;

  constructor(stage: Stage, call: Call, session: Session, after: After) {
    this.stage = stage;
    this.call = call;
    this.session = session;
    this.after = after;
  }

  /** Loads a fresh canvas; gives up whatever was loading. True when it is shown. */
  async open(what: string, doing: Doing, load: Load): Promise<boolean> {
    this.giveUp();
    // Whoever adds to the first picture did not ask for another canvas.
    const unasked = adds.includes(doing.kind) && this.stage.picture !== undefined;
    const opened = await this.load(what, doing, load, (scene) => {
      choose(this.stage, [], false);
      this.homeward = true;
      return { ...scene, base: {} };
    });
    if (opened && unasked) this.session.travelled.value = { way: "fresh", doing };
    return opened;
  }

  /** Loads more onto the canvas. True when there was more. */
  async grow(what: string, doing: Doing, load: Load): Promise<boolean> {
    return this.load(what, doing, load, (scene) => scene);
  }

  /** One doing that can be undone. */
  step(doing: Doing, change: () => void): void {
    this.settle();
    this.keep(doing);
    change();
    this.after.changed();
  }

  /** One doing that comes to another scene. Undefined where it stands already. */
  become(doing: Doing, scene: Scene): Promise<boolean> | undefined {
    this.keep(doing);
    return this.show(scene);
  }

  /** Takes the last doing back; while one is being loaded, that one. */
  undo(): void {
    if (this.fetching) {
      this.fetching.cancel();
      this.fetching = undefined;
      return;
    }
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

  private async load(what: string, doing: Doing, load: Load, made: (scene: Scene) => Scene): Promise<boolean> {
    const { busy } = this.session;
    const own = new AbortController();
    const signal = AbortSignal.any([this.running.signal, own.signal]);
    const mine = { what, cancel: () => own.abort() };
    busy.value = mine;
    this.fetching = mine;
    try {
      const scene = await load({ stage: this.stage, call: this.call, signal });
      this.fetched(mine);
      if (!scene || signal.aborted) return false;
      this.keep(doing);
      return (await this.show(made(scene))) ?? true;
    } catch (error) {
      if (signal.aborted) return false;
      throw error;
    } finally {
      this.fetched(mine);
      if (busy.peek() === mine) busy.value = undefined;
    }
  }

  private fetched(what: Busy): void {
    if (this.fetching === what) this.fetching = undefined;
  }

  private say(way: "undone" | "redone", step: Step | undefined): void {
    if (step) this.session.travelled.value = { way, doing: step.doing };
  }

  private travel(scene: Scene | undefined): void {
    if (!scene) return;
    this.giveUp();
    this.homeward ||= scene.base !== this.stage.base;
    const before = this.stage.scene();
    // On another canvas nothing is selected, as when it was opened.
    if (scene.base !== before.base) choose(this.stage, [], false);
    const shown = this.show(scene);
    if (this.homeward || scene.base !== before.base) return;
    void Promise.all([import("./come-back.ts"), shown]).then(([{ bringBack }, stands]) => {
      if (stands !== false) bringBack(this.stage, this.after.gaze, before, scene);
    });
  }

  /** Keeps the present scene for undo. */
  private keep(doing: Doing): void {
    if (this.history.origin) this.history.push(doing, this.stage.scene());
    else this.history.origin = doing;
  }

  /** Shows another scene; a large one takes a while, in which it can be told, undone and done to as if it stood. */
  private show(scene: Scene): Promise<boolean> | undefined {
    const coming = this.stage.come(scene);
    if (!coming) this.arrive();
    return coming?.then((stands) => {
      if (stands) this.arrive();
      return stands;
    });
  }

  /** What is told stands before anything else is done to it. */
  private settle(): void {
    if (!this.stage.held) return;
    this.stage.settle();
    this.arrive();
  }

  private arrive(): void {
    if (this.homeward) this.after.gaze.goHome();
    this.homeward = false;
    this.after.changed();
  }

  private giveUp(): void {
    this.running.abort();
    this.running = new AbortController();
  }
}
