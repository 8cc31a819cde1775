/** A node as the graph tells it: its id, and how many relationships it has in all. */
export interface Known {
  id: string;
  degree: number;
}

/** The part of a graph that a search has seen. Nodes are numbers here: a search touches hundreds of thousands of hops. */
export class Region {
  readonly ids: string[] = [];
  /** Nodes next to each node, each once, never itself; all of them where `asked`, else those that are known. */
  readonly near: number[][] = [];
  readonly asked: boolean[] = [];
  private readonly degrees: number[] = [];
  private readonly numbers = new Map<string, number>();

  /** The number of a node; a new one where it was not seen before. */
  numberOf({ id, degree }: Known): number {
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    const number = this.ids.length;
    this.numbers.set(id, number);
    this.ids.push(id);
    this.degrees.push(degree);
    this.near.push([]);
    this.asked.push(false);
    return number;
  }

  /** Takes in all neighbours of a node. */
  learn(from: number, neighbours: readonly Known[]): void {
    const near = [...new Set(neighbours.map((known) => this.numberOf(known)))].filter((other) => other !== from);
    this.near[from] = near;
    this.asked[from] = true;
    for (const other of near) if (!this.asked[other]) this.near[other]?.push(from);
  }

  /** How many relationships a node has. */
  degree(node: number): number {
    return this.degrees[node] ?? 0;
  }

  /** What it costs a path to go through a node: the more crowded it is, the less it says. Hubs cost a few times a rare node. */
  cost(node: number): number {
    return Math.log2(1 + this.degree(node));
  }
}
