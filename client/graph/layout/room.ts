/** A plane in which boxes are taken, with the nearest free place for the next one. */
export class Room {
  private readonly boxes: Float64Array;
  private readonly margin: number;
  private readonly cell: number;
  private readonly cells = new Map<number, number[]>();
  private readonly at: Float64Array;

  constructor(boxes: Float64Array, margin: number) {
    this.boxes = boxes;
    this.margin = margin;
    this.at = new Float64Array(boxes.length / 2);
    let area = 0;
    for (let i = 0; i < boxes.length; i += 4)
      area += ((boxes[i + 2] ?? 0) - (boxes[i] ?? 0) + margin) * ((boxes[i + 3] ?? 0) - (boxes[i + 1] ?? 0) + margin);
    this.cell = Math.max(16, 1.5 * Math.sqrt(area / Math.max(1, boxes.length / 4)));
  }

  /** A node takes its place. */
  take(node: number, x = 0, y = 0): void {
    this.at[2 * node] = x;
    this.at[2 * node + 1] = y;
    this.each(node, x, y, (cell) => {
      const list = this.cells.get(cell);
      if (list) list.push(node);
      else this.cells.set(cell, [node]);
      return true;
    });
  }

  /** Whether the box of a node would stand free at a place. */
  isFree(node: number, x: number, y: number): boolean {
    return this.each(node, x, y, (cell) =>
      (this.cells.get(cell) ?? []).every((other) => !this.touch(node, x, y, other)),
    );
  }

  /** The nearest place to (x, y), on rings around it, where the box of a node stands free. */
  nearest(node: number, x: number, y: number): { x: number; y: number } {
    if (this.isFree(node, x, y)) return { x, y };
    for (let ring = 1; ; ring++) {
      const far = ring * 8;
      for (let step = 0; step <= ring; step++) {
        for (const [dx, dy] of corners(far, step * 8)) {
          if (this.isFree(node, x + dx, y + dy)) return { x: x + dx, y: y + dy };
        }
      }
    }
  }

  private touch(node: number, x: number, y: number, other: number): boolean {
    const { boxes, margin, at } = this;
    const [ox = 0, oy = 0] = [at[2 * other], at[2 * other + 1]];
    const [a, b] = [4 * node, 4 * other];
    return (
      x + (boxes[a] ?? 0) < ox + (boxes[b + 2] ?? 0) + margin - 1e-6 &&
      ox + (boxes[b] ?? 0) < x + (boxes[a + 2] ?? 0) + margin - 1e-6 &&
      y + (boxes[a + 1] ?? 0) < oy + (boxes[b + 3] ?? 0) + margin - 1e-6 &&
      oy + (boxes[b + 1] ?? 0) < y + (boxes[a + 3] ?? 0) + margin - 1e-6
    );
  }

  /** Goes through the cells that a box and its margin reach, while `visit` says so; whether all were gone through. */
  private each(node: number, x: number, y: number, visit: (cell: number) => boolean): boolean {
    const { boxes, margin, cell } = this;
    const at = 4 * node;
    const [left, right] = [
      Math.floor((x + (boxes[at] ?? 0) - margin) / cell),
      Math.floor((x + (boxes[at + 2] ?? 0) + margin) / cell),
    ];
    const [top, bottom] = [
      Math.floor((y + (boxes[at + 1] ?? 0) - margin) / cell),
      Math.floor((y + (boxes[at + 3] ?? 0) + margin) / cell),
    ];
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) if (!visit(row * 1_000_003 + column)) return false;
    return true;
  }
}

/** The places of a square ring `far` away, `aside` from the middle of its sides; nearest sides first. */
function corners(far: number, aside: number): [number, number][] {
  if (aside === 0)
    return [
      [0, far],
      [far, 0],
      [0, -far],
      [-far, 0],
    ];
  return [
    [aside, far],
    [far, aside],
    [-aside, far],
    [far, -aside],
    [aside, -far],
    [-far, aside],
    [-aside, -far],
    [-far, -aside],
  ];
}
