import type { Arrangement, Frame } from "./columns.ts";
import { captionOf } from "./lens.ts";
import type { Inert, Picture, Placed } from "./picture.ts";
import type { Card, Group, Row } from "./table.ts";
import { joinAmounts, seal, within } from "./words.ts";

/** The middle of the first picture: the table's rows in their cards. */
export interface Rows {
  nodes: Map<string, Placed>;
  inert: Inert[];
  yOf(row: number): number;
  /** Draws the dotted line from the row's last word to the edge of its card, once. */
  lead(picture: Picture, row: number, edge: number): void;
}

interface RowEnd {
  key: string;
  y: number;
  /** Where the row's last word ends. */
  end: number;
  card: Inert;
}

const gapBetweenCards = 6;
const firstTop = 29;

/** Places cards, headings, rows and amounts; the pitch of rows grows from 15 to 20 with the canvas. */
export function placeRows(input: Arrangement, x: Pick<Frame, "cardLeft" | "cardRight">) {
  const { table, size } = input;
  const least =
    firstTop + table.cards.reduce((sum, card) => sum + heightOf(card, 15) + gapBetweenCards, -gapBetweenCards);
  const spare = (size.height - 6 - least) / Math.max(1, table.rows);
  const pitch = Math.max(15, Math.min(20, 15 + Math.floor(10 * spare) / 10));
  const ends: RowEnd[] = [];
  const nodes = new Map<string, Placed>();
  const inert: Inert[] = [];
  const led = new Set<string>();
  const sheet: Sheet = { input, x, pitch, nodes, inert, ends };
  let y = firstTop;
  table.cards.forEach((card, index) => {
    y = placeCard(sheet, card, index, y) + gapBetweenCards;
  });
  const rows: Rows = {
    nodes,
    inert,
    yOf: (row) => ends[row]?.y ?? 0,
    lead(picture, row, edge) {
      const at = ends[row];
      const own = at && nodes.get(at.key);
      if (!at || !own || led.has(at.key)) return;
      led.add(at.key);
      const to = { x: edge - at.card.x, y: at.y - at.card.y };
      picture.leaders.push({ id: `#leader ${at.key}`, of: at.key, from: at.end + 9 - own.x, at: at.card.id, to });
    },
  };
  return { rows, pitch, bottom: y - gapBetweenCards };
}

interface Sheet {
  input: Arrangement;
  x: Pick<Frame, "cardLeft" | "cardRight">;
  pitch: number;
  nodes: Map<string, Placed>;
  inert: Inert[];
  ends: RowEnd[];
}

function headOf(group: Group, first: boolean): number {
  return first ? 16 : group.node ? 13 : 0;
}

function heightOf(card: Card, pitch: number): number {
  return card.groups.reduce(
    (sum, group, index) => sum + headOf(group, index === 0) + group.rows.length * pitch + 0.6,
    4,
  );
}

function placeCard(sheet: Sheet, card: Card, index: number, top: number): number {
  const { input, x, pitch, inert } = sheet;
  const height = heightOf(card, pitch);
  const frame: Inert = {
    id: `#card ${index}`,
    kind: "card",
    x: (x.cardLeft + x.cardRight) / 2,
    y: top + height / 2,
    w: x.cardRight - x.cardLeft,
    h: height,
    ...{ caption: "", size: 12, weight: 400, side: "middle", gap: 0, ink: "text", border: 1 },
    ...(card.node ? { of: card.node.key } : {}),
  };
  inert.push(frame);
  const titled = placeTitle(sheet, card, top + 11);
  let y = top + 2.5;
  card.groups.forEach((group, at) => {
    y += headOf(group, at === 0);
    placeGroup(sheet, group, y - 6.5, at === 0 ? titled : x.cardRight - 8);
    for (const row of group.rows) {
      placeRow(sheet, row, y + pitch / 2, frame);
      y += pitch;
    }
    y += 0.6;
  });
  return input.table.cards.length > 0 ? top + height : top;
}

/** The card's name, right-aligned, and its letter; gives where the name begins. */
function placeTitle({ input, x, nodes, inert }: Sheet, { node, letter }: Card, y: number): number {
  if (!node) return x.cardRight;
  const { lens, language, measure } = input;
  const caption = within(captionOf(node, lens, language), 230, 12.5, measure, 700);
  const glyph = { x: x.cardRight - 10, y, w: 14, h: 14, border: 1.5 };
  nodes.set(node.key, { ...glyph, caption, size: 12.5, weight: 700, side: "left", gap: 7, ink: "text" });
  inert.push(seal(node.key, glyph.x, y, letter, 10.5, measure));
  return x.cardRight - 24 - measure(caption, 12.5, 700);
}

function placeGroup({ input, x, nodes }: Sheet, { node }: Group, y: number, until: number): void {
  if (!node) return;
  const { lens, language, measure } = input;
  const caption = within(captionOf(node, lens, language), until - x.cardLeft - 27 - 12, 11, measure, 500);
  const glyph = { x: x.cardLeft + 14, y, w: 8.5, h: 7.5, border: 1.2 };
  nodes.set(node.key, { ...glyph, caption, size: 11, weight: 500, side: "right", gap: 8.75, ink: "text2" });
}

function placeRow(sheet: Sheet, { node, amounts }: Row, y: number, card: Inert): void {
  const { input, x, nodes, ends } = sheet;
  const { lens, language, measure } = input;
  const start = x.cardLeft + 28;
  const said = joinAmounts(
    amounts.map((amount) => captionOf(amount, lens, language)),
    language,
  );
  const amountEnd = x.cardRight - 28;
  const textStart = Math.floor(amountEnd - measure(said, 11.5, 500));
  const glyphs = textStart - 4.5 - 11.5 * amounts.length;
  const room = (amounts.length > 0 ? glyphs - 8 : x.cardRight - 18) - start;
  const caption = within(captionOf(node, lens, language), room, 12, measure);
  const glyph = { x: x.cardLeft + 14, y, w: 10, h: 6.5, border: 1.2 };
  nodes.set(node.key, { ...glyph, caption, size: 12, weight: 400, side: "right", gap: 9, ink: "text" });
  amounts.forEach((amount, index) => {
    const last = index === amounts.length - 1;
    const place = { x: glyphs + 11.5 * index + 7.25, y, w: 8.5, h: 5.5, border: 1.2 };
    nodes.set(amount.key, {
      ...place,
      caption: last ? said : "",
      size: 11.5,
      weight: 500,
      side: "right",
      gap: 4.5,
      ink: "text",
    });
  });
  ends.push({ key: node.key, y, end: amounts.length > 0 ? amountEnd : start + measure(caption, 12), card });
}
