import type { Point, Size } from "./picture.ts";
import type { GraphSchema } from "./types.ts";

/** More labels than this are a list: of these only the largest are drawn. */
export const mostDrawn = 24;

/** More labels than this have no room on a ring. */
const mostOnRing = 12;

/** A label in the picture of the schema. `side` says where its caption stands. */
export interface DrawnLabel extends Point {
  name: string;
  count: number;
  side: "left" | "right" | "above" | "below";
}

/** All relationships between two labels, or of one with itself, as one line. `at` is its middle. */
export interface DrawnLink {
  from: string;
  to: string;
  types: { name: string; count: number; from: string; to: string }[];
  count: number;
  path: string;
  at: Point;
  /** Where it begins, is drawn to, and ends; a loop has no such line. */
  line?: readonly [Point, Point, Point];
}

export interface SchemaPicture {
  labels: DrawnLabel[];
  links: DrawnLink[];
  /** How many labels there was no room for. */
  left: number;
}

/** Room for captions and loops beside the ring, px. */
const rim = { x: 132, y: 46 };

/**
 * The schema as a ring of labels: those that belong together stand near each other, the same for the same schema.
 * Lines bend towards the middle; relationships of a label with itself are loops outside.
 */
export function schemaPicture({ labels, relationships }: GraphSchema, { width, height }: Size): SchemaPicture {
  const most = labels.length > mostOnRing ? Math.min(mostDrawn, 2 * rowsIn(height)) : mostOnRing;
  const drawn = labels.toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)).slice(0, most);
  const names = new Set(drawn.map(({ name }) => name));
  const bonds = bondsOf(relationships).filter(({ from, to }) => names.has(from) && names.has(to));
  const order = inRing(
    drawn.map(({ name }) => name),
    bonds,
  );
  const centre = { x: width / 2, y: height / 2 };
  const place = order.length > mostOnRing ? onSides : onRing;
  const counts = new Map(drawn.map(({ name, count }) => [name, count]));
  const placed = new Map(
    order.map((name, index) => {
      const at = place(index, order.length, { width, height });
      return [name, { name, count: counts.get(name) ?? 0, ...at } satisfies DrawnLabel] as const;
    }),
  );
  const links = bonds.flatMap((bond) => toLink(bond, placed, centre) ?? []);
  return { labels: [...placed.values()], links, left: labels.length - drawn.length };
}

type Spot = Pick<DrawnLabel, "x" | "y" | "side">;

/** The place of one of a few labels, on a ring. */
function onRing(index: number, of: number, { width, height }: Size): Spot {
  const angle = (2 * Math.PI * index) / of - Math.PI / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const side = Math.abs(cos) < 0.3 ? (sin < 0 ? "above" : "below") : cos < 0 ? "left" : "right";
  const [across, down] = [Math.max(40, width / 2 - rim.x), Math.max(40, height / 2 - rim.y)];
  return { x: Math.round(width / 2 + across * cos), y: Math.round(height / 2 + down * sin), side };
}

/** The place of one of many labels: down the right side and up the left, bulging, so that each caption has a line of its own. */
function onSides(index: number, of: number, { width, height }: Size): Spot {
  const rows = Math.ceil(of / 2);
  const right = index < rows;
  const row = right ? index : of - 1 - index;
  const down = (row + 0.5) / rows;
  const bulge = Math.sqrt(1 - (2 * down - 1) ** 2 * 0.6);
  const across = Math.max(40, width / 2 - rim.x) * bulge * (right ? 1 : -1);
  const y = Math.round(14 + (height - 28) * down);
  return { x: Math.round(width / 2 + across), y, side: right ? "right" : "left" };
}

/** How many captions have room one above the other. */
function rowsIn(height: number): number {
  return Math.max(mostOnRing / 2, Math.floor((height - 28) / 22));
}

type Bond = Pick<DrawnLink, "from" | "to" | "types" | "count">;

/** Relationships by the two labels they join, whichever way they point. */
function bondsOf(relationships: GraphSchema["relationships"]): Bond[] {
  const bonds = new Map<string, Bond>();
  for (const { name, joins } of relationships) {
    for (const { from, to, count } of joins) {
      const [a = "", b = ""] = [from, to].sort();
      const bond = bonds.get(`${a}\n${b}`) ?? { from: a, to: b, types: [], count: 0 };
      bond.types.push({ name, count, from, to });
      bond.count += count;
      bonds.set(`${a}\n${b}`, bond);
    }
  }
  return [...bonds.values()];
}

/** An order of the names in which those that are joined stand near: swaps two as long as that makes the lines shorter. */
function inRing(names: readonly string[], bonds: readonly Bond[]): string[] {
  const order = [...names];
  const place = new Map(order.map((name, index) => [name, index]));
  const pairs = bonds.filter(({ from, to }) => from !== to);
  const length = () =>
    pairs.reduce((sum, { from, to }) => {
      const apart = Math.abs((place.get(from) ?? 0) - (place.get(to) ?? 0));
      return sum + Math.min(apart, order.length - apart) ** 2;
    }, 0);
  const swap = (a: number, b: number) => {
    const [one = "", other = ""] = [order[a], order[b]];
    order[a] = other;
    order[b] = one;
    place.set(other, a).set(one, b);
  };
  let least = length();
  for (let round = 0, better = true; better && round < 12; round++) {
    better = false;
    for (let a = 0; a < order.length; a++) {
      for (let b = a + 1; b < order.length; b++) {
        swap(a, b);
        const now = length();
        if (now < least) {
          least = now;
          better = true;
        } else swap(a, b);
      }
    }
  }
  return order;
}

function toLink(bond: Bond, placed: ReadonlyMap<string, DrawnLabel>, centre: Point): DrawnLink | undefined {
  const [a, b] = [placed.get(bond.from), placed.get(bond.to)];
  if (!a || !b) return undefined;
  if (a === b) return { ...bond, ...loopAt(a, centre) };
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const bend = { x: middle.x + (centre.x - middle.x) * 0.5, y: middle.y + (centre.y - middle.y) * 0.5 };
  const at = { x: Math.round(middle.x / 2 + bend.x / 2), y: Math.round(middle.y / 2 + bend.y / 2) };
  const path = `M${a.x} ${a.y}Q${Math.round(bend.x)} ${Math.round(bend.y)} ${b.x} ${b.y}`;
  return { ...bond, path, at, line: [a, bend, b] };
}

/** Where the names of a link stand while the label `name` is looked at: nearer to the far end, where lines have parted. */
export function beside({ line, from, at }: DrawnLink, name: string): Point {
  if (!line) return at;
  const [a, bend, b] = line;
  const t = from === name ? 0.64 : 0.36;
  const on = (one: "x" | "y") => (1 - t) ** 2 * a[one] + 2 * t * (1 - t) * bend[one] + t ** 2 * b[one];
  return { x: Math.round(on("x")), y: Math.round(on("y")) };
}

/** A loop that leaves a label towards the middle and comes back, where no caption stands. */
function loopAt({ x, y }: Point, centre: Point): { path: string; at: Point } {
  const angle = Math.atan2(centre.y - y, centre.x - x);
  const corner = (turn: number) => ({
    x: Math.round(x + 46 * Math.cos(angle + turn)),
    y: Math.round(y + 46 * Math.sin(angle + turn)),
  });
  const [one, other] = [corner(-0.55), corner(0.55)];
  const at = { x: Math.round(x + 34 * Math.cos(angle)), y: Math.round(y + 34 * Math.sin(angle)) };
  return { path: `M${x} ${y}C${one.x} ${one.y} ${other.x} ${other.y} ${x} ${y}`, at };
}
