import type { Doing, Step } from "./doing.ts";

/** A doing and the scene on its other side: before it while it is done, after it while it is undone. */
interface Kept<T> {
  doing: Doing;
  scene: T;
}

/** Doings that can be undone, with the scenes before and after the present one as they were. */
export class History<T> {
  /** What made the oldest scene it knows; undefined before anything was done. */
  origin: Doing | undefined;
  private readonly past: Kept<T>[] = [];
  private future: Kept<T>[] = [];
  private readonly most: number;

  constructor(most = 200) {
    this.most = most;
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** All doings it knows, oldest first; those in force come before those undone. */
  get steps(): Step[] {
    const step = (done: boolean) => (kept: Kept<T>) => ({ doing: kept.doing, done });
    return [...this.past.map(step(true)), ...this.future.toReversed().map(step(false))];
  }

  /** The scenes that the steps lie between, oldest first: one more than there are steps. */
  scenes(present: T): T[] {
    return [...this.past, { scene: present }, ...this.future.toReversed()].map(({ scene }) => scene);
  }

  /** Keeps the scene that a doing is about to change. */
  push(doing: Doing, before: T): void {
    this.past.push({ doing, scene: before });
    if (this.past.length > this.most) this.origin = this.past.shift()?.doing;
    this.future = [];
  }

  /** Takes the scene to go back to and keeps the present one for redo. */
  undo(present: T): T | undefined {
    return carry(this.past, this.future, present);
  }

  /** Takes the scene that was undone and keeps the present one for undo. */
  redo(present: T): T | undefined {
    return carry(this.future, this.past, present);
  }

  /** Takes the scene in which the first `count` of all steps are in force. */
  jump(count: number, present: T): T {
    let scene = present;
    const wanted = Math.max(0, Math.min(count, this.past.length + this.future.length));
    while (this.past.length > wanted) scene = this.undo(scene) ?? scene;
    while (this.past.length < wanted) scene = this.redo(scene) ?? scene;
    return scene;
  }
}

function carry<T>(from: Kept<T>[], to: Kept<T>[], present: T): T | undefined {
  const kept = from.pop();
  if (kept === undefined) return undefined;
  to.push({ doing: kept.doing, scene: present });
  return kept.scene;
}
