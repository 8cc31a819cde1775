import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { CallError } from "../api.ts";
import type { Desk } from "./desk.ts";
import { isHere, lookAt, showWay } from "./paths.ts";
import type { Node } from "./types.ts";
import { nameOfWay, type Order, ranked, type Way, wayOn, waysOf } from "./way.ts";

/** Most nodes that are joined with each other at once. */
export const mostEnds = 8;
/** Most hops that the server goes. */
export const mostHops = 10;

/** Where the search for paths stands. */
export type Search =
  | { state: "idle" }
  | { state: "searching" }
  | { state: "done"; ways: Way[]; complete: boolean }
  | { state: "failed"; error: CallError };

/** The path that the canvas shows. */
export interface Shown {
  way: Way;
  index: number;
  hop: number;
}

/** What a person asks about paths, and what was found. One for each explorer; it stays while its panel is away. */
export class PathFinder {
  /** The nodes to be joined, each with each. */
  readonly ends = signal<readonly Node[]>([]);
  /** How many were chosen beyond those that fit. */
  readonly leftOut = signal(0);
  readonly maxHops = signal(6);
  /** Relationship types to go along; all where empty. */
  readonly types = signal<readonly string[]>([]);
  readonly order = signal<Order>("rarity");
  readonly ways: ReadonlySignal<readonly Way[]>;
  private readonly found: Signal<Search> = signal({ state: "idle" });
  private readonly desk: Desk;
  private running = new AbortController();

  constructor(desk: Desk) {
    this.desk = desk;
    this.ways = computed(() => {
      const search = this.found.value;
      return search.state === "done" ? ranked(search.ways, this.order.value) : [];
    });
  }

  get search(): ReadonlySignal<Search> {
    return this.found;
  }

  /** Takes other ends and searches as soon as there are two. Shows the best path. */
  async join(nodes: readonly Node[]): Promise<void> {
    const ends = [...new Map(nodes.map((node) => [node.key, node])).values()];
    const same =
      ends.map(({ key }) => key).join(" ") ===
      this.ends
        .peek()
        .map(({ key }) => key)
        .join(" ");
    this.leftOut.value = Math.max(0, ends.length - mostEnds);
    if (same && this.found.peek().state === "done") return this.show(this.ways.peek()[0]);
    this.ends.value = ends.slice(0, mostEnds);
    await this.find();
  }

  /** Takes the ends of a path that is shown already, as after a reload, and finds it and its like; brings what of it did not come back. */
  async adopt(nodes: readonly Node[]): Promise<void> {
    this.ends.value = nodes;
    await this.find(false);
    const shown = this.shown();
    if (!shown || shown.index < 0 || isHere(this.desk, shown.way)) return;
    await this.show(shown.way);
    lookAt(this.desk, shown.hop);
  }

  /** Searches anew, with the ends, hops and types as they are. Gives up a search that is under way. */
  async find(show = true): Promise<void> {
    this.cancel();
    const keys = this.ends.peek().map(({ key }) => key);
    if (keys.length < 2) return;
    const mine = new AbortController();
    this.running = mine;
    this.found.value = { state: "searching" };
    const [from, to] = keys.length === 2 ? [keys[0] ?? "", keys[1] ?? ""] : [keys, keys];
    const ask = { from, to, maxHops: this.maxHops.peek(), types: [...this.types.peek()] };
    try {
      const reply = await this.desk.call("POST /api/paths", ask, mine.signal);
      if (mine.signal.aborted) return;
      this.found.value = { state: "done", ways: waysOf(reply), complete: reply.complete };
    } catch (error) {
      if (mine.signal.aborted) return;
      this.found.value = {
        state: "failed",
        error: error instanceof CallError ? error : new CallError("", String(error)),
      };
      return;
    }
    if (show) await this.show(this.ways.peek()[0]);
  }

  /** Stops searching. */
  cancel(): void {
    this.running.abort();
    this.found.value = { state: "idle" };
  }

  /** Shows one of the paths on the canvas. */
  async show(way: Way | undefined): Promise<void> {
    if (way) await showWay(this.desk, way, { maxHops: this.maxHops.peek(), types: this.types.peek() });
  }

  /**
   * The path that the canvas shows, its place in the list (-1 where it is none of them) and the hop that is looked at;
   * undefined while none is shown. Read it again when the state of the canvas changes.
   */
  shown(): Shown | undefined {
    const { route } = this.desk.stage.parts;
    if (!route) return undefined;
    const index = this.ways.value.findIndex((way) => nameOfWay(way) === route.nodes.join(" "));
    const way = this.ways.value[index] ?? wayOn(this.desk.stage, route);
    return { way, index, hop: route.hop };
  }
}
