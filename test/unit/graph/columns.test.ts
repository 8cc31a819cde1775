import { describe, expect, it } from "vitest";
import { boxOf, overlap } from "../../../client/graph/boxes.ts";
import { arrangeColumns } from "../../../client/graph/columns.ts";
import { arrangeFolded } from "../../../client/graph/folded.ts";
import { createMeasure } from "../../../client/graph/measure.ts";
import { countCrossings, inOrder } from "../../../client/graph/order.ts";
import { levelCurve, type Picture } from "../../../client/graph/picture.ts";
import { readTable } from "../../../client/graph/table.ts";
import { joinAmounts } from "../../../client/graph/words.ts";
import type { Language } from "../../../client/session.ts";
import { readDataset } from "./dataset.ts";

const { nodes, edges, dataset } = readDataset("us-supply-chain-2021");
const { lens } = dataset;
const { overview } = lens;
if (!overview) throw new Error("the lens has no first picture");
const measure = createMeasure();
const table = () => readTable([...nodes], [...edges], lens, overview);
const input = (width: number, height: number, language: Language = "en") => ({
  table: table(),
  lens,
  overview,
  language,
  size: { width, height },
  measure,
});

/** Pairs of captions or glyphs that share space. */
function collisions(picture: Picture): string[] {
  const drawn = [
    ...picture.nodes,
    ...picture.inert.filter((one) => one.kind === "words").map((one) => [one.id, one] as const),
  ];
  const boxes = drawn
    .filter(([id]) => !id.startsWith("#letter"))
    .flatMap(([id, place]) => {
      const caption = boxOf({ ...place, w: 0, h: 0, gap: place.gap + place.w / 2 }, place, measure);
      const edge =
        place.side === "left"
          ? { right: place.x - place.w / 2 - place.gap }
          : { left: place.x + place.w / 2 + place.gap };
      // Rows are set tight: 15 px a line of 12 px, headings 13 px of 11 px; only what is inked counts.
      const ink = { ...caption, ...edge, top: place.y - 6, bottom: place.y + 6 };
      const glyph = { id: `glyph of ${id}`, box: boxOf({ ...place, caption: "" }, place, measure) };
      return [{ id, box: ink }, ...(id.startsWith("#") ? [] : [glyph])];
    });
  return boxes.flatMap((one, at) =>
    boxes.slice(at + 1).flatMap((other) => (overlap(one.box, other.box) ? [`${one.id} / ${other.id}`] : [])),
  );
}

const cards = (picture: Picture) => picture.inert.filter((one) => one.kind === "card");
const edgesOf = ({ y, h }: { y: number; h: number }) => ({ top: y - h / 2, bottom: y + h / 2 });

describe("the 38 measures in columns", () => {
  it.each(["ja", "en"] as const)("show every caption without touching another in %s", (language) => {
    const picture = arrangeColumns(input(1192, 828, language));
    expect(collisions(picture)).toEqual([]);
  });

  it("stand in the document's order, a row each, inside the card of their section", () => {
    const picture = arrangeColumns(input(1192, 828));
    const ys = Array.from(
      { length: 38 },
      (_, row) => picture.nodes.get(`Measure:m${String(row + 1).padStart(2, "0")}`)?.y ?? 0,
    );
    expect(ys).toEqual(ys.toSorted((a, b) => a - b));
    expect(ys[0]).toBe(55);
    expect((ys[1] ?? 0) - (ys[0] ?? 0)).toBe(15);
    const frames = cards(picture).map(edgesOf);
    expect(frames[0]?.top).toBe(29);
    for (const y of ys) expect(frames.filter(({ top, bottom }) => y > top + 7 && y < bottom - 7)).toHaveLength(1);
  });

  it("fill cards that tile the middle, 6 px apart, and the canvas of the design", () => {
    const picture = arrangeColumns(input(1192, 828));
    const frames = cards(picture).map(edgesOf);
    expect(frames.slice(1).map(({ top }, index) => Math.round(10 * (top - (frames[index]?.bottom ?? 0))) / 10)).toEqual(
      [6, 6, 6],
    );
    expect(cards(picture).map(({ x, w }) => [x - w / 2, x + w / 2])).toEqual(Array(4).fill([348, 752]));
    expect([picture.width, picture.height]).toEqual([1192, 828]);
  });

  it("have no more crossings than the picture of the design on the left", () => {
    const picture = arrangeColumns(input(1192, 828));
    const rows = table().cards.flatMap((card) => card.groups.flatMap((group) => group.rows.map((row) => row.node.key)));
    const yOf = (row: number) => picture.nodes.get(rows[row] ?? "")?.y ?? 0;
    const [left] = table().left;
    expect(countCrossings(inOrder(left?.items ?? [], yOf))).toBeLessThanOrEqual(206);
  });

  it("name countries in the order of the rows and of the text", () => {
    const picture = arrangeColumns(input(1192, 828));
    const column = [...picture.nodes].filter(([key]) => /^Country/.test(key)).sort((a, b) => a[1].y - b[1].y);
    expect(column.map(([key]) => key)).toEqual([
      "Country:KOR",
      "Country:JPN",
      "Country:CHN",
      "CountryGroup:quad",
      "Country:AUS",
      "Country:IND",
      "Country:USA",
      "CountryGroup:g7",
    ]);
    expect(column.map(([, { y }]) => y).slice(0, 3)).toEqual([644, 668, 692]);
  });

  it("have headings with their counts", () => {
    const texts = (language: Language) =>
      arrangeColumns(input(1192, 828, language))
        .inert.filter((one) => one.y === 14)
        .map((one) => one.caption);
    expect(texts("en").slice(0, 6)).toEqual([
      "Measures",
      "38 in 13 sectors, 4 sections",
      "Amounts",
      "9",
      "Agencies",
      "19 + 1 unspecified",
    ]);
    expect(texts("ja").slice(0, 6)).toEqual(["強化策", "38（13分野・4区分）", "金額", "9", "機関", "19 ＋ 不特定1"]);
  });

  it("say two amounts of a row as one text", () => {
    expect(joinAmounts(["$5 bn", "$15 bn"], "en")).toBe("$5 + 15 bn");
    expect(joinAmounts(["50億ドル", "150億ドル"], "ja")).toBe("50＋150億ドル");
    expect(joinAmounts(["~$5 bn", ">$15 M"], "en")).toBe("~$5 bn + >$15 M");
  });

  it("take the height they are given up to 20 px a row, and never less than 15", () => {
    const pitch = (height: number) => {
      const { nodes: places } = arrangeColumns(input(1192, height));
      return Math.round(10 * ((places.get("Measure:m02")?.y ?? 0) - (places.get("Measure:m01")?.y ?? 0))) / 10;
    };
    expect([600, 828, 866, 1200].map(pitch)).toEqual([15, 15, 16, 20]);
  });

  it("widen only the fans, up to 260 each", () => {
    const spans = (width: number) => {
      const picture = arrangeColumns(input(width, 828));
      const [card] = cards(picture);
      const [start, end] = [(card?.x ?? 0) - (card?.w ?? 0) / 2, (card?.x ?? 0) + (card?.w ?? 0) / 2];
      return [start + 5 - 214, end - start, (picture.nodes.get("Country:JPN")?.x ?? 0) - 8 - end];
    };
    expect(spans(1192)).toEqual([139, 404, 186]);
    expect(spans(1292)).toEqual([189, 404, 236]);
    expect(spans(2400)).toEqual([260, 404, 260]);
    expect(spans(900)).toEqual([80, 404, 110]);
  });
});

describe("the folded picture of a phone", () => {
  it.each(["ja", "en"] as const)("shows sectors and agencies without touching captions in %s", (language) => {
    const picture = arrangeFolded(input(390, 680, language));
    const labels = Map.groupBy(picture.nodes.keys(), (key) => key.split(":")[0]);
    expect([...labels].map(([label, keys]) => [label, keys.length])).toEqual([
      ["Section", 4],
      ["Sector", 13],
      ["Agency", 20],
    ]);
    expect(collisions(picture)).toEqual([]);
    for (const [, { x }] of picture.nodes) expect(x).toBeLessThan(390);
  });

  it("bundles the measures of a sector, wider with each", () => {
    const { bundles } = arrangeFolded(input(390, 680));
    const between = (sector: string, agency: string) =>
      bundles.find((bundle) => bundle.source === sector && bundle.target === agency)?.width;
    expect(between("Sector:A2", "Agency:doe")).toBeCloseTo(0.6 + 0.6 * 3);
    expect(between("Sector:A4", "Agency:doc")).toBeCloseTo(1.2);
  });
});

it("an edge leaves and arrives level", () => {
  const { weights, distances } = levelCurve({ x: 0, y: 0 }, { x: 100, y: 40 });
  const [s, d] = [
    { x: 0, y: 0 },
    { x: 100, y: 40 },
  ];
  const length = Math.hypot(d.x, d.y);
  const points = weights.split(" ").map((weight, index) => {
    const distance = Number(distances.split(" ")[index]);
    const along = { x: s.x + d.x * Number(weight), y: s.y + d.y * Number(weight) };
    return { x: along.x - (distance * d.y) / length, y: along.y + (distance * d.x) / length };
  });
  expect(points.map(({ x, y }) => [Math.round(x), Math.abs(Math.round(y))])).toEqual([
    [36, 0],
    [64, 40],
  ]);
});
