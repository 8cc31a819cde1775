import type { Snapshot } from "../../snapshot/schema.ts";
import { createMeasure } from "../graph/measure.ts";
import { surfaces } from "../graph/palette.ts";
import { t } from "../i18n/text.ts";
import type { Language } from "../session.ts";
import { lettersFor } from "./letters.ts";
import type { Op, Sheet } from "./picture/ops.ts";
import { toPng } from "./picture/paint.ts";
import { openEasel } from "./picture/picture.ts";
import { placed } from "./picture/place.ts";
import { path, rectangle, solid } from "./picture/shapes.ts";
import { type SetText, setText } from "./picture/type.ts";
import { datesText, titleText } from "./words.ts";

/** Pixels that link previews want. */
const size = { width: 1200, height: 630 };

/** The picture of a link preview, 1200 × 630 px: title, as-of date and the picture, in the language of the snapshot. Throws OutFailure. */
export async function cardPicture(snapshot: Snapshot, signal: AbortSignal): Promise<Blob> {
  signal.throwIfAborted();
  const { language } = snapshot;
  const title = titleText(snapshot, language);
  const asOf = datesText(snapshot, language);
  await lettersFor(`${title}${asOf}`);
  const easel = openEasel(snapshot, language, "light", { signal });
  try {
    signal.throwIfAborted();
    const { region } = snapshot.story ? { region: { width: 4, height: 3 } } : await easel.draw(snapshot.state, size);
    signal.throwIfAborted();
    const sides = region.width / region.height < 2.2;
    const { canvas, panel } = surfaces.light;
    const room = sides ? { x: 452, y: 16, width: 732, height: 598 } : { x: 24, y: 222, width: 1152, height: 392 };
    const ground = sides ? rectangle(436, 0, 764, size.height) : rectangle(0, 206, size.width, 424);
    const words = sides ? besideWords(title, asOf, language) : aboveWords(title, asOf, language);
    const drawn = snapshot.story ? await easel.drawStep(1, room) : await easel.draw(snapshot.state, room);
    signal.throwIfAborted();
    const ops: Op[] = [path(ground, { fill: solid(canvas) }), ...words, placed(drawn, room)];
    const sheet: Sheet = { ...size, ground: panel, title, description: t(language).canvas, language, ops };
    return await toPng(sheet, 1, { signal });
  } finally {
    easel.close();
  }
}

/** On the left, in the middle of the height. */
function besideWords(title: string, asOf: string, language: Language): Op[] {
  const width = 352;
  const large = createMeasure()(title, 44, 700) <= 4 * width;
  const face = large ? { size: 44, line: 58 } : { size: 34, line: 46 };
  const high = setTitle(title, { ...face, most: large ? 5 : 8 }, { x: 48, y: 0, width }, language);
  const date = setDate(asOf, { x: 48, y: 0, width, most: 3 }, language);
  const top = Math.max(40, (size.height - high.height - date.height - 20) / 2);
  return [
    setTitle(title, { ...face, most: large ? 5 : 8 }, { x: 48, y: top, width }, language).op,
    setDate(asOf, { x: 48, y: top + high.height + 20, width, most: 3 }, language).op,
  ];
}

function aboveWords(title: string, asOf: string, language: Language): Op[] {
  const width = size.width - 96;
  const large = createMeasure()(title, 46, 700) <= width;
  const face = large ? { size: 46, line: 62, most: 1 } : { size: 36, line: 48, most: 2 };
  const top = large ? 44 : 28;
  const head = setTitle(title, face, { x: 48, y: top, width }, language);
  return [head.op, setDate(asOf, { x: 48, y: top + head.height + 8, width, most: 1 }, language).op];
}

interface Where {
  x: number;
  y: number;
  width: number;
  most?: number;
}

function setTitle(
  words: string,
  { size: letters, line, most }: { size: number; line: number; most: number },
  where: Where,
  language: Language,
): SetText {
  const face = { size: letters, line, weight: 700, colour: surfaces.light.text };
  return setText(words, face, { ...where, most }, language, createMeasure());
}

function setDate(words: string, where: Where, language: Language): SetText {
  const measure = createMeasure();
  const large = measure(words, 24, 500) <= where.width;
  const face = { ...(large ? { size: 24, line: 34 } : { size: 20, line: 29 }), weight: 500 };
  return setText(words, { ...face, colour: surfaces.light.text2 }, where, language, measure);
}
