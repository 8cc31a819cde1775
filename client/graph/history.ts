/** Doings that can be undone: the scenes before and after the present one, as they were. */
export class History<T> {
  private readonly past: T[] = [];
  private future: T[] = [];
  private readonly most: number;

  constructor(most = 100) {
    this.most = most;
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** Keeps the scene that is about to change. */
  push(before: T): void {
    this.past.push(before);
    if (this.past.length > this.most) this.past.shift();
    this.future = [];
  }

  /** Takes the scene to go back to and keeps the present one for redo. */
  undo(present: T): T | undefined {
    const before = this.past.pop();
    if (before !== undefined) this.future.push(present);
    return before;
  }

  /** Takes the scene that was undone and keeps the present one for undo. */
  redo(present: T): T | undefined {
    const after = this.future.pop();
    if (after !== undefined) this.past.push(present);
    return after;
  }
}
