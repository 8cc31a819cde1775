import { Room } from "./room.ts";

/** Boxes that must not overlap: px around the place of each node, `margin` between two. */
export interface Crowd {
  boxes: Float64Array;
  margin: number;
  /** 1 for nodes that stay where they are. */
  stays?: Uint8Array;
}

/**
 * Moves nodes apart until no boxes overlap, each pair along its smaller overlap, in at most so many rounds. A grid of
 * buckets finds the pairs. Changes `places`; gives whether it came to an end. Pauses after each round.
 */
export function* push(places: Float64Array, crowd: Crowd, rounds: number): Generator<void, boolean> {
  const buckets = new Buckets(crowd);
  for (let round = 0; round < rounds; round++) {
    if (buckets.pushAll(places) === 0) return true;
    yield;
  }
  return false;
}

/** As `push`; where that does not come to an end, each node that still lies on another takes the nearest free place. */
export function* apart(places: Float64Array, crowd: Crowd, rounds: number): Generator<void, void> {
  const done = yield* push(places, crowd, rounds);
  if (!done) yield* makeRoom(places, crowd);
}

/** Gives each node that lies on one before it the nearest free place; those that stay come first. */
export function* makeRoom(places: Float64Array, { boxes, margin, stays }: Crowd): Generator<void, void> {
  const room = new Room(boxes, margin);
  const count = places.length / 2;
  for (let node = 0; node < count; node++) if (stays?.[node]) room.take(node, places[2 * node], places[2 * node + 1]);
  for (let node = 0; node < count; node++) {
    if (stays?.[node]) continue;
    const free = room.nearest(node, places[2 * node] ?? 0, places[2 * node + 1] ?? 0);
    places[2 * node] = free.x;
    places[2 * node + 1] = free.y;
    room.take(node, free.x, free.y);
    if (node % 64 === 63) yield;
  }
}

/** The share of all boxes that lies on others, as a measure of how crowded a drawing is; 0 where none does. */
export function crowding(places: Float64Array, crowd: Crowd): number {
  const buckets = new Buckets(crowd);
  return buckets.covered(places) / Math.max(1, buckets.area);
}

/** Nodes by the cell of a grid in which their box begins; boxes reach into the next cells at most. */
class Buckets {
  readonly area: number;
  private readonly crowd: Crowd;
  private readonly wide: number;
  private readonly high: number;
  private readonly cellOf: Int32Array;
  private readonly order: Int32Array;
  private starts = new Int32Array(0);
  private columns = 1;
  private rows = 1;

  constructor(crowd: Crowd) {
    const { boxes, margin } = crowd;
    let [area, wide, high] = [0, 1, 1];
    for (let at = 0; at < boxes.length; at += 4) {
      const w = (boxes[at + 2] ?? 0) - (boxes[at] ?? 0) + margin;
      const h = (boxes[at + 3] ?? 0) - (boxes[at + 1] ?? 0) + margin;
      area += w * h;
      if (w > wide) wide = w;
      if (h > high) high = h;
    }
    this.crowd = crowd;
    this.area = area;
    this.wide = wide;
    this.high = high;
    this.cellOf = new Int32Array(boxes.length / 4);
    this.order = new Int32Array(boxes.length / 4);
  }

  /** One round; gives how many pairs overlapped. */
  pushAll(places: Float64Array): number {
    let overlaps = 0;
    this.pairs(places, (a, b, x, y) => {
      overlaps++;
      this.part(places, a, b, x, y);
    });
    return overlaps;
  }

  covered(places: Float64Array): number {
    let area = 0;
    this.pairs(places, (_a, _b, x, y) => {
      area += x * y;
    });
    return area;
  }

  /** Moves two nodes apart; one that stays leaves it to the other. */
  private part(places: Float64Array, a: number, b: number, x: number, y: number): void {
    const { boxes, stays } = this.crowd;
    const [fastA, fastB] = [stays?.[a] === 1, stays?.[b] === 1];
    if (fastA && fastB) return;
    const axis = y <= x ? 1 : 0;
    const by = (axis === 1 ? y : x) + 0.02;
    const middle = (node: number) =>
      (places[2 * node + axis] ?? 0) + ((boxes[4 * node + axis] ?? 0) + (boxes[4 * node + axis + 2] ?? 0)) / 2;
    const way = middle(a) - middle(b) < 0 || (middle(a) === middle(b) && a < b) ? -1 : 1;
    const mine = fastA ? 0 : fastB ? 1 : 0.5;
    places[2 * a + axis] = (places[2 * a + axis] ?? 0) + way * by * mine;
    places[2 * b + axis] = (places[2 * b + axis] ?? 0) - way * by * (1 - mine);
  }

  /** Tells each pair that overlaps, and by how much. */
  private pairs(places: Float64Array, tell: (a: number, b: number, x: number, y: number) => void): void {
    this.fill(places);
    const { columns, rows, starts, order } = this;
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const cell = row * columns + column;
        const stop = starts[cell + 1] ?? 0;
        for (let at = starts[cell] ?? 0; at < stop; at++) {
          const one = order[at] ?? 0;
          this.within(places, one, at + 1, stop, tell);
          if (column + 1 < columns) this.within(places, one, starts[cell + 1] ?? 0, starts[cell + 2] ?? 0, tell);
          if (row + 1 === rows) continue;
          const below = cell + columns;
          const [first, last] = [column > 0 ? below - 1 : below, column + 1 < columns ? below + 2 : below + 1];
          this.within(places, one, starts[first] ?? 0, starts[last] ?? 0, tell);
        }
      }
    }
  }

  private within(
    places: Float64Array,
    one: number,
    from: number,
    to: number,
    tell: (a: number, b: number, x: number, y: number) => void,
  ): void {
    const { boxes, margin } = this.crowd;
    for (let at = from; at < to; at++) {
      const other = this.order[at] ?? 0;
      const [px = 0, py = 0, qx = 0, qy = 0] = [
        places[2 * one],
        places[2 * one + 1],
        places[2 * other],
        places[2 * other + 1],
      ];
      const x =
        Math.min(px + (boxes[4 * one + 2] ?? 0), qx + (boxes[4 * other + 2] ?? 0)) -
        Math.max(px + (boxes[4 * one] ?? 0), qx + (boxes[4 * other] ?? 0)) +
        margin;
      if (x <= 1e-6) continue;
      const y =
        Math.min(py + (boxes[4 * one + 3] ?? 0), qy + (boxes[4 * other + 3] ?? 0)) -
        Math.max(py + (boxes[4 * one + 1] ?? 0), qy + (boxes[4 * other + 1] ?? 0)) +
        margin;
      if (y > 1e-6) tell(one, other, x, y);
    }
  }

  /** Sorts the nodes into cells; each cell is as large as the largest box. */
  private fill(places: Float64Array): void {
    const { boxes } = this.crowd;
    const count = this.cellOf.length;
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let node = 0; node < count; node++) {
      const [x, y] = [
        (places[2 * node] ?? 0) + (boxes[4 * node] ?? 0),
        (places[2 * node + 1] ?? 0) + (boxes[4 * node + 1] ?? 0),
      ];
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
    const sparse = Math.sqrt(
      Math.max(1, (((right - left) / this.wide) * ((bottom - top) / this.high)) / (4 * count + 64)),
    );
    const [wide, high] = [this.wide * Math.max(1, sparse), this.high * Math.max(1, sparse)];
    this.columns = Math.min(4096, Math.floor((right - left) / wide) + 1);
    this.rows = Math.min(4096, Math.floor((bottom - top) / high) + 1);
    this.sort(places, left, top, Math.max(wide, (right - left) / 4095), Math.max(high, (bottom - top) / 4095));
  }

  private sort(places: Float64Array, left: number, top: number, wide: number, high: number): void {
    const { boxes } = this.crowd;
    const { cellOf, order, columns } = this;
    const starts = new Int32Array(columns * this.rows + 1);
    for (let node = 0; node < cellOf.length; node++) {
      const column = Math.floor(((places[2 * node] ?? 0) + (boxes[4 * node] ?? 0) - left) / wide);
      const row = Math.floor(((places[2 * node + 1] ?? 0) + (boxes[4 * node + 1] ?? 0) - top) / high);
      const cell = row * columns + column;
      cellOf[node] = cell;
      starts[cell + 1] = (starts[cell + 1] ?? 0) + 1;
    }
    for (let cell = 1; cell < starts.length; cell++) starts[cell] = (starts[cell] ?? 0) + (starts[cell - 1] ?? 0);
    const next = starts.slice();
    for (let node = 0; node < cellOf.length; node++) {
      const cell = cellOf[node] ?? 0;
      order[next[cell] ?? 0] = node;
      next[cell] = (next[cell] ?? 0) + 1;
    }
    this.starts = starts;
  }
}
