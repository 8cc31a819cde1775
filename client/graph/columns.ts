import type { Language } from "../session.ts";
import { captionOf, labelLens, labelOf } from "./lens.ts";
import type { Measure } from "./measure.ts";
import { evenly, inOrder, pushApart, wishOf } from "./order.ts";
import { levelCurve, type Picture, type Point, type Size } from "./picture.ts";
import { placeRows, type Rows } from "./rows.ts";
import type { Block, Item, Table } from "./table.ts";
import type { Edge, Lens, Node, OverviewLens } from "./types.ts";
import { countOf, heading, tableCount, within, words } from "./words.ts";

export interface Arrangement {
  table: Table;
  lens: Lens;
  overview: OverviewLens;
  language: Language;
  /** The canvas. */
  size: Size;
  measure: Measure;
}

/** Where the columns stand, px. */
export interface Frame {
  /** Centre of the left column's glyphs, the edges of the cards, centre of the right column's glyphs. */
  left: number;
  cardLeft: number;
  cardRight: number;
  right: number;
  pitch: number;
  bottom: number;
}

/** The middle of the columns' headings. */
const headingY = 14;
const base = { left: 206, width: 1192, card: 404, leftFan: 139, rightFan: 186, widest: 260, top: 41 };

/** The first picture on a wide canvas: who – what – about what and with whom. */
export function arrangeColumns(input: Arrangement): Picture {
  const x = widths(input.size.width);
  const { rows, pitch, bottom } = placeRows(input, x);
  const frame: Frame = { ...x, pitch, bottom };
  const picture: Picture = {
    width: frame.right + base.width - 946,
    height: Math.ceil(bottom + 6),
    nodes: rows.nodes,
    curves: new Map(),
    inert: rows.inert,
    leaders: [],
    bundles: [],
  };
  addHeadings(picture, input, frame);
  placeLeft(picture, input, frame, rows);
  placeRight(picture, input, frame, rows);
  return picture;
}

/** Wider canvases widen the fans, up to 260 each; narrower ones take from them down to 80 and 110. */
function widths(canvas: number): Omit<Frame, "pitch" | "bottom"> {
  const { leftFan, rightFan, widest } = base;
  const extra = Math.max(80 - leftFan + 110 - rightFan, Math.min(2 * widest - leftFan - rightFan, canvas - base.width));
  const half = Math.round(extra / 2);
  const right = extra > 0 ? Math.min(widest - rightFan, half) : Math.max(110 - rightFan, half);
  const left = Math.min(widest - leftFan, Math.max(80 - leftFan, extra - right));
  const cardLeft = base.left + 3 + leftFan + left;
  const cardRight = cardLeft + base.card;
  return { left: base.left, cardLeft, cardRight, right: cardRight + 8 + rightFan + extra - left };
}

function addHeadings(picture: Picture, input: Arrangement, frame: Frame): void {
  const { table, lens, overview, language, measure } = input;
  const rows = { id: "rows", x: frame.cardLeft + 9, y: headingY, text: overview.rows.title[language] };
  picture.inert.push(...heading(rows, tableCount(table, lens, overview, language), measure));
  const amounts = table.cards.flatMap((card) =>
    card.groups.flatMap((group) => group.rows.flatMap((row) => row.amounts)),
  );
  if (!overview.amount || amounts.length === 0) return;
  const at = { id: "amounts", x: frame.cardRight - 28, y: headingY, text: overview.amount.title[language], end: true };
  picture.inert.push(...heading(at, String(amounts.length), measure));
}

function placeLeft(picture: Picture, input: Arrangement, frame: Frame, rows: Rows): void {
  const { lens, language, measure } = input;
  const block = input.table.left[0];
  if (!block || block.items.length === 0) return;
  const at = { id: "left", x: frame.left + 6, y: headingY, text: block.title[language], end: true };
  picture.inert.push(...heading(at, countOf(block, lens, language), measure));
  const items = inOrder(block.items, rows.yOf);
  const ys = heights(items, rows.yOf, 0.55, 29, base.top, frame.bottom - 4);
  items.forEach(({ node, links }, index) => {
    const y = ys[index] ?? 0;
    const glyph = glyphOf(node, lens, 7 + 3.2 * Math.sqrt(links.length));
    const count = String(links.length);
    const end = Math.round(frame.left - 16 - measure(count, 12.5) - 7);
    const caption = within(captionOf(node, lens, language), end - 6, 12.5, measure);
    const gap = frame.left - glyph.w / 2 - end;
    picture.nodes.set(node.key, {
      x: frame.left,
      y,
      ...glyph,
      caption,
      size: 12.5,
      weight: 400,
      side: "left",
      gap,
      ink: "text",
      border: 1.5,
    });
    const counted = { id: `count ${node.key}`, x: frame.left - 16, y, text: count, size: 12.5, of: node.key };
    picture.inert.push(words({ ...counted, ink: "text3", end: true }));
    for (const { edge, row } of links) {
      const near = { x: frame.left + 8, y };
      curve(picture, edge, node, near, { x: frame.cardLeft + 5, y: rows.yOf(row) }, 0.5, true);
    }
  });
}

function placeRight(picture: Picture, input: Arrangement, frame: Frame, rows: Rows): void {
  const blocks = input.table.right.filter((block) => block.items.length > 0);
  const [upper, lower] = blocks;
  if (!upper) return;
  if (!lower) {
    placeBlock(picture, input, frame, rows, {
      block: upper,
      first: true,
      heading: headingY,
      top: base.top,
      bottom: frame.bottom - 10,
    });
    return;
  }
  const last = Math.round(frame.bottom - 10);
  const room = last - base.top - 26 * (upper.items.length - 1) - 72;
  const pitch = Math.max(15, Math.min(24, Math.floor(room / Math.max(1, lower.items.length - 1))));
  const first = Math.max(last - pitch * (lower.items.length - 1), base.top + 15 * upper.items.length + 57);
  placeBlock(picture, input, frame, rows, {
    block: upper,
    first: true,
    heading: headingY,
    top: base.top,
    bottom: first - 72,
  });
  placeBlock(picture, input, frame, rows, {
    block: lower,
    first: false,
    heading: first - 24,
    top: first,
    bottom: first + pitch * (lower.items.length - 1),
  });
}

interface Place {
  block: Block;
  /** The first block's glyphs grow with their edges and its fan is paler, as it is the fuller one. */
  first: boolean;
  heading: number;
  top: number;
  bottom: number;
}

function placeBlock(picture: Picture, input: Arrangement, frame: Frame, rows: Rows, place: Place): void {
  const { lens, language, measure } = input;
  const { block, first } = place;
  const at = { id: `right ${place.heading}`, x: frame.right - 6, y: place.heading, text: block.title[language] };
  picture.inert.push(...heading(at, countOf(block, lens, language), measure));
  const items = inOrder(block.items, rows.yOf);
  const ys = heights(items, rows.yOf, first ? 0.85 : 1, first ? 26 : 24, place.top, place.bottom);
  items.forEach(({ node, links }, index) => {
    const y = ys[index] ?? 0;
    const glyph = glyphOf(node, lens, first ? 8 + 2.4 * Math.sqrt(links.length) : 11);
    const caption = within(captionOf(node, lens, language), 190, 12.5, measure);
    const gap = 15 - glyph.w / 2;
    picture.nodes.set(node.key, {
      x: frame.right,
      y,
      ...glyph,
      caption,
      size: 12.5,
      weight: 400,
      side: "right",
      gap,
      ink: "text",
      border: 1.5,
    });
    const x = Math.round(frame.right + 15 + measure(caption, 12.5, 600) + 5);
    picture.inert.push(
      words({ id: `count ${node.key}`, x, y, text: String(links.length), size: 12.5, ink: "text3", of: node.key }),
    );
    for (const { edge, row } of links) {
      const near = { x: frame.right - 8, y };
      curve(picture, edge, node, near, { x: frame.cardRight, y: rows.yOf(row) }, first ? 0.4 : 0.5, false);
      rows.lead(picture, row, frame.cardRight);
    }
  });
}

/** `even` of even spacing, the rest of the wished place, then apart by `gap`. */
function heights(
  items: Item[],
  yOf: (row: number) => number,
  even: number,
  gap: number,
  top: number,
  bottom: number,
): number[] {
  const spaced = evenly(items.length, top, bottom);
  const wished = items.map((item, index) => even * (spaced[index] ?? top) + (1 - even) * wishOf(item, yOf));
  return pushApart(wished, gap, top, bottom);
}

/** Width and height of a node's glyph when it is `width` px wide, in the proportions of its label. */
export function glyphOf(node: Node, lens: Lens, width: number): { w: number; h: number } {
  const [w, h] = labelLens(lens, labelOf(node, lens)).size;
  return { w: width, h: (width * h) / w };
}

/** Adds the way of an edge between a column's node (leaving at `near`) and a row (reached at `far`). */
function curve(
  picture: Picture,
  edge: Edge,
  node: Node,
  near: Point,
  far: Point,
  opacity: number,
  under: boolean,
): void {
  const outward = edge.source === node.key;
  const row = picture.nodes.get(outward ? edge.target : edge.source);
  const own = picture.nodes.get(node.key);
  if (!row || !own) return;
  const nearEnd = { x: near.x - own.x, y: 0 };
  const farEnd = { x: far.x - row.x, y: 0 };
  const [s, t, from, to] = outward ? [near, far, nearEnd, farEnd] : [far, near, farEnd, nearEnd];
  picture.curves.set(edge.key, { from, to, ...levelCurve(s, t), opacity, under });
}
