import { type Arrangement, glyphOf } from "./columns.ts";
import { captionOf, labelOf } from "./lens.ts";
import { evenly, inOrder } from "./order.ts";
import { levelCurve, type Picture } from "./picture.ts";
import type { Group, Item } from "./table.ts";
import { foldedTitle, heading, seal, within, words } from "./words.ts";

/** Font size of names. */
const type = 13;
const head = 36;
const firstRow = 40;

/** The first picture on a narrow canvas: rows fold into their groups; groups left, the left column's nodes right. */
export function arrangeFolded(input: Arrangement): Picture {
  const { size, lens, language, measure } = input;
  const width = Math.max(320, size.width);
  const groups = input.table.cards.flatMap((card) => card.groups);
  const lines = groups.length + 1.35 * input.table.cards.length;
  const items = input.table.left[0]?.items ?? [];
  const height = Math.max(size.height, head + 26 * (Math.max(lines, items.length) + 1));
  const picture: Picture = { width, height, nodes: new Map(), curves: new Map(), inert: [], leaders: [], bundles: [] };
  const pitch = (height - head - 30) / (lines - 0.35);
  const end = Math.round(0.53 * width);
  const ys = placeGroups(picture, input, pitch, end);
  const widest = Math.max(0, ...items.map(({ node }) => measure(captionOf(node, lens, language, true), type, 600)));
  const x = Math.round(Math.max(0.66 * width, Math.min(0.708 * width, width - widest - 38)));
  placeNodes(picture, input, ys, { start: end, x, bottom: height - firstRow });
  return picture;
}

function placeGroups(picture: Picture, input: Arrangement, pitch: number, end: number): number[] {
  const { lens, language, measure, table, overview } = input;
  const text = foldedTitle(lens, overview, language);
  picture.inert.push(...heading({ id: "groups", x: 16, y: 14, text }, "", measure));
  const ys: number[] = [];
  let y = head + 4;
  for (const card of table.cards) {
    if (card.node) {
      const caption = within(captionOf(card.node, lens, language, true), end - 44, type, measure, 600);
      const look = {
        w: 16,
        h: 16,
        border: 1.5,
        caption,
        size: type,
        weight: 600,
        side: "right",
        gap: 8,
        ink: "text",
      } as const;
      picture.nodes.set(card.node.key, { x: 24, y, ...look });
      picture.inert.push(seal(card.node.key, 24, y, card.letter, 12, measure));
      y += pitch;
    }
    for (const group of card.groups) {
      ys.push(...group.rows.map(() => y));
      placeGroup(picture, input, group, y, end);
      y += pitch;
    }
    y += 0.35 * pitch;
  }
  return ys;
}

function placeGroup(picture: Picture, input: Arrangement, group: Group, y: number, end: number): void {
  if (!group.node) return;
  const { lens, language, measure } = input;
  const count = String(group.rows.length);
  const caption = within(
    captionOf(group.node, lens, language, true),
    end - 48 - measure(count, 13),
    type,
    measure,
    600,
  );
  const glyph = { ...glyphOf(group.node, lens, 11.5), border: 1.5 };
  const { key } = group.node;
  picture.nodes.set(key, {
    x: 24,
    y,
    ...glyph,
    caption,
    size: type,
    weight: 400,
    side: "right",
    gap: 10.25,
    ink: "text",
  });
  const x = 40 + measure(caption, type, 600) + 6;
  picture.inert.push(words({ id: `count ${key}`, x, y, text: count, size: 13, ink: "text3", of: key }));
}

function placeNodes(
  picture: Picture,
  input: Arrangement,
  ys: number[],
  at: { start: number; x: number; bottom: number },
): void {
  const { lens, language, measure, table } = input;
  const block = table.left[0];
  if (!block) return;
  picture.inert.push(...heading({ id: "left", x: at.x - 8, y: 14, text: block.title[language] }, "", measure));
  const items = inOrder(block.items, (row) => ys[row] ?? 0);
  const places = evenly(items.length, head + 18, at.bottom);
  items.forEach((item, index) => {
    const { node, links } = item;
    const y = Math.round(places[index] ?? 0);
    const glyph = { ...glyphOf(node, lens, 8 + 3.2 * Math.sqrt(links.length)), border: 1.5 };
    const count = String(links.length);
    const room = picture.width - at.x - 14 - measure(count, 13) - 9;
    const caption = within(captionOf(node, lens, language, true), room, type, measure, 600);
    const gap = 14 - glyph.w / 2;
    picture.nodes.set(node.key, {
      x: at.x,
      y,
      ...glyph,
      caption,
      size: type,
      weight: 400,
      side: "right",
      gap,
      ink: "text",
    });
    const x = at.x + 14 + measure(caption, type, 600) + 6;
    picture.inert.push(words({ id: `count ${node.key}`, x, y, text: count, size: 13, ink: "text3", of: node.key }));
    bundle(picture, input, item, { ...at, y, ys });
  });
}

function bundle(
  picture: Picture,
  input: Arrangement,
  { node, links }: Item,
  at: { start: number; x: number; y: number; ys: number[] },
): void {
  const groups = input.table.cards.flatMap((card) => card.groups);
  const groupOf = groups.flatMap((group) => group.rows.map(() => group));
  const counts = new Map<Group, number>();
  for (const { row } of links) {
    const group = groupOf[row];
    if (group) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  for (const [group, count] of counts) {
    const own = group.node && picture.nodes.get(group.node.key);
    if (!group.node || !own) continue;
    const way = levelCurve({ x: at.start, y: own.y }, { x: at.x - 14, y: at.y });
    const ends = { from: { x: at.start - own.x, y: 0 }, to: { x: -14, y: 0 } };
    const id = `#bundle ${group.node.key} ${node.key}`;
    const drawn = { ...way, ...ends, opacity: 0.6, under: true, width: 0.6 + 0.6 * count };
    picture.bundles.push({
      id,
      source: group.node.key,
      target: node.key,
      colourOf: labelOf(node, input.lens),
      ...drawn,
    });
  }
}
