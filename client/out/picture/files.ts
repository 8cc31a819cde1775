import type { OutTask } from "../format.ts";
import type { Sheet } from "./ops.ts";
import { composePage } from "./page.ts";
import { toPng } from "./paint.ts";
import { openEasel } from "./picture.ts";
import { toSvg } from "./svg.ts";

/** The picture as a sheet, drawn on a canvas that is taken away afterwards. `foreign`: for letters that are not known. */
export async function drawSheet(
  task: Pick<OutTask, "snapshot" | "choices" | "step" | "link" | "signal">,
  { foreign = false, progress }: { foreign?: boolean; progress?: OutTask["progress"] } = {},
): Promise<Sheet> {
  const { signal } = task;
  signal.throwIfAborted();
  const { language, theme } = task.choices;
  const easel = openEasel(task.snapshot, language, theme, progress ? { signal, progress } : { signal });
  try {
    const sheet = await composePage(easel, task, foreign);
    signal.throwIfAborted();
    return sheet;
  } finally {
    easel.close();
  }
}

/** A PNG file. Throws OutFailure `too_large`. */
export async function makePng(task: OutTask): Promise<Blob> {
  const { progress, signal } = task;
  const sheet = await drawSheet(task, { progress: (part) => progress(0.5 * part) });
  const blob = await toPng(sheet, task.choices.scale, { signal, progress: (part) => progress(0.5 + 0.4 * part) });
  progress(1);
  return blob;
}

/** An SVG file, with its letters where that is chosen. */
export async function makeSvg(task: OutTask): Promise<Blob> {
  const sheet = await drawSheet(task, { foreign: !task.choices.fonts, progress: (part) => task.progress(0.5 * part) });
  task.progress(0.5);
  const faces = task.choices.fonts ? await (await import("./faces.ts")).facesFor(sheet, task.signal) : "";
  task.progress(1);
  return new Blob([toSvg(sheet, faces)], { type: "image/svg+xml" });
}
