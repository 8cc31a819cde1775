import { type Box, moved } from "./boxes.ts";
import type { Point } from "./picture.ts";

/** A node that comes onto the canvas: its box around (0, 0). */
export interface Newcomer {
  key: string;
  box: Box;
}

const cell = 96;
const margin = 4;
const ringStep = 22;

/** Finds free places without touching what is there; boxes it was told of or gave out are taken. */
class Room {
  private readonly cells = new Map<number, Box[]>();

  take(box: Box): void {
    const { left, top, right, bottom } = cellsOf(box);
    for (let x = left; x <= right; x++) {
      for (let y = top; y <= bottom; y++) {
        const there = this.cells.get(named(x, y));
        if (there) there.push(box);
        else this.cells.set(named(x, y), [box]);
      }
    }
  }

  isFree(box: Box): boolean {
    const { left, top, right, bottom } = cellsOf(box);
    for (let x = left; x <= right; x++) {
      for (let y = top; y <= bottom; y++) {
        for (const other of this.cells.get(named(x, y)) ?? nothing) if (touch(box, other)) return false;
      }
    }
    return true;
  }
}

const nothing: readonly Box[] = [];
const named = (x: number, y: number) => x * 2 ** 20 + y;

function touch(a: Box, b: Box): boolean {
  return b.left < a.right && a.left < b.right && b.top < a.bottom && a.top < b.bottom;
}

function cellsOf({ left, top, right, bottom }: Box): Box {
  const at = (value: number) => Math.floor(value / cell);
  return { left: at(left), top: at(top), right: at(right), bottom: at(bottom) };
}

/**
 * Places newcomers on rings around `centre`, nearest first, where nothing stands; first in the direction `angle`
 * (radians), then to both sides of it. What stands there (`taken`) is not moved. Deterministic.
 */
export function placeAround(centre: Point, newcomers: Newcomer[], taken: Box[], angle: number): Map<string, Point> {
  const room = new Room();
  for (const box of taken) room.take(box);
  const places = new Map<string, Point>();
  let from = 0;
  for (const { key, box } of newcomers) {
    const found = search(centre, box, room, angle, from);
    // Equal boxes: the rings searched in vain before are full for the next one too.
    from = Math.max(0, found.ring - 3);
    room.take(moved(box, found.x, found.y, margin));
    places.set(key, { x: found.x, y: found.y });
  }
  return places;
}

function search(centre: Point, box: Box, room: Room, angle: number, from: number): Point & { ring: number } {
  for (let ring = from; ; ring++) {
    const radius = 84 + ring * ringStep;
    const steps = Math.max(12, Math.round((2 * Math.PI * radius) / 44));
    for (let step = 0; step < steps; step++) {
      const side = step % 2 === 0 ? step / 2 : -(step + 1) / 2;
      const turn = angle + (side * 2 * Math.PI) / steps;
      const x = Math.round(centre.x + radius * Math.cos(turn));
      const y = Math.round(centre.y + radius * Math.sin(turn));
      if (room.isFree(moved(box, x, y, margin))) return { x, y, ring };
    }
  }
}

/** The direction in which there is most room: away from the middle of the neighbours; to the right where there are none. */
export function freeDirection(centre: Point, neighbours: Point[]): number {
  if (neighbours.length === 0) return 0;
  const x = neighbours.reduce((sum, point) => sum + point.x - centre.x, 0);
  const y = neighbours.reduce((sum, point) => sum + point.y - centre.y, 0);
  return Math.hypot(x, y) < 1 ? 0 : Math.atan2(-y, -x);
}
