import type { Known, Region } from "./region.ts";

/** Tells all neighbours of these nodes, by id; undefined when the time for asking is over. */
export type Neighbours = (ids: string[]) => Promise<ReadonlyMap<string, Known[]> | undefined>;

/** What a search may still spend: hops that are read, and time. */
export interface Budget {
  hops: number;
  over(): boolean;
}

/** Hops asked for at once: small enough to stop between, large enough to be quick. */
const hopsAtOnce = 20_000;
const nodesAtOnce = 2_000;

/** The nodes around one end of a search, ring by ring. */
export class Side {
  readonly rings = new Map<number, number>();
  frontier: number[];
  radius = 0;
  /** Everything within the radius is known; false where hubs were left out because they cost too much. */
  whole = true;
  private readonly region: Region;

  constructor(region: Region, centre: number) {
    this.region = region;
    this.frontier = [centre];
    this.rings.set(centre, 0);
  }

  /** Nothing lies further out. */
  get closed(): boolean {
    return this.frontier.length === 0;
  }

  /** How many hops the next ring costs at most. */
  get price(): number {
    return this.unasked().reduce((sum, node) => sum + this.region.degree(node), 0);
  }

  /** Goes one ring further, through the rarest nodes first and as far as the budget goes. */
  async grow(neighbours: Neighbours, budget: Budget): Promise<void> {
    await this.ask(neighbours, budget);
    this.radius++;
    const next: number[] = [];
    for (const node of this.frontier) {
      if (!this.region.asked[node]) continue;
      for (const other of this.region.near[node] ?? []) {
        if (this.rings.has(other)) continue;
        this.rings.set(other, this.radius);
        next.push(other);
      }
    }
    this.frontier = next;
  }

  private async ask(neighbours: Neighbours, budget: Budget): Promise<void> {
    const { region } = this;
    const wanted = this.unasked().sort((a, b) => region.degree(a) - region.degree(b));
    for (let from = 0; from < wanted.length; ) {
      const to = this.batchEnd(wanted, from, budget.hops);
      const batch = wanted.slice(from, to);
      const told =
        batch.length === 0 || budget.over() ? undefined : await neighbours(batch.map((node) => this.id(node)));
      if (!told) {
        this.whole = false;
        return;
      }
      for (const node of batch) {
        const near = told.get(this.id(node)) ?? [];
        budget.hops -= near.length;
        region.learn(node, near);
      }
      from = to;
    }
  }

  /** Where the batch that begins at `from` ends: at a number of hops, or where the budget does. */
  private batchEnd(wanted: readonly number[], from: number, hops: number): number {
    let sum = 0;
    let to = from;
    for (; to < wanted.length && to - from < nodesAtOnce; to++) {
      sum += this.region.degree(wanted[to] ?? 0);
      if (sum > hops || (sum > hopsAtOnce && to > from)) break;
    }
    return to;
  }

  private unasked(): number[] {
    return this.frontier.filter((node) => !this.region.asked[node]);
  }

  private id(node: number): string {
    return this.region.ids[node] ?? "";
  }
}
