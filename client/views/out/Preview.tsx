import { useEffect, useRef, useState } from "preact/hooks";
import { outWords } from "../../i18n/out.ts";
import { OutFailure } from "../../out/failure.ts";
import type { Sheet } from "../../out/picture/ops.ts";
import { isTooLarge, sizeIn } from "../../out/picture/size.ts";
import type { Session } from "../../session.ts";
import { formatWords } from "./format-words.ts";
import type { Exporting } from "./use-export.ts";

interface Props {
  session: Session;
  exporting: Exporting;
}

/** The picture as the file will have it, drawn anew after each choice. */
export function Preview({ session, exporting }: Props) {
  const language = session.language.value;
  const words = outWords(language);
  const { format, choices } = exporting;
  const canvas = useRef<HTMLCanvasElement>(null);
  const { sheet, failed, fail } = usePreview(exporting);
  const drawable = format?.group === "picture" || format?.group === "slides";
  useEffect(() => {
    const element = canvas.current;
    if (element && sheet) paint(element, sheet).catch(fail);
  }, [sheet]);
  const seeThrough = choices.transparent && format?.heeds.includes("transparent");
  const size = sheet && format?.heeds.includes("scale") && sizeIn(sheet, choices.scale);
  return (
    <figure class={`out-preview${seeThrough ? " see-through" : ""}${drawable ? "" : " nothing"}`}>
      {drawable ? (
        <canvas
          ref={canvas}
          role="img"
          aria-label={words.previewOf(sheet?.title ?? "")}
          hidden={!sheet || failed !== undefined}
        />
      ) : (
        <p class="hint">{words.noPreview}</p>
      )}
      {drawable && !sheet && !failed && <p class="hint">{words.drawing}</p>}
      {failed && <p class="hint">{words.failures[failed]}</p>}
      {size && (
        <figcaption class="hint">
          {words.pixels(size.width, size.height)}
          {isTooLarge(size) && <strong> {words.failures.too_large}</strong>}
        </figcaption>
      )}
      <span class="unseen">{format && formatWords(format.id, language).name}</span>
    </figure>
  );
}

/** px of a side of the preview at most, before the pixels of the screen. */
const most = 1100;

async function paint(canvas: HTMLCanvasElement, sheet: Sheet): Promise<void> {
  const { paintOn } = await import("../../out/picture/paint.ts");
  const fits = Math.min(1, most / sheet.width, (1.5 * most) / sheet.height);
  paintOn(canvas, sheet, fits * Math.min(2, devicePixelRatio));
  canvas.style.aspectRatio = `${sheet.width} / ${sheet.height}`;
}

type Failed = keyof ReturnType<typeof outWords>["failures"];

function usePreview({ format, task }: Exporting) {
  const [sheet, setSheet] = useState<Sheet>();
  const [failed, setFailed] = useState<Failed>();
  const fail = (error: unknown) => setFailed(error instanceof OutFailure ? error.reason : "other");
  const group = format?.group;
  // What a kind of file does not heed must not change its preview.
  const id = format?.id;
  useEffect(() => {
    setFailed(undefined);
    if (!format || !task || (group !== "picture" && group !== "slides")) {
      setSheet(undefined);
      return;
    }
    const own = new AbortController();
    const heeded = format?.heeds.includes("transparent")
      ? task
      : { ...task, choices: { ...task.choices, transparent: false } };
    const draw = async () => {
      const { previewSheet } = await import("../../out/picture/preview.ts");
      const made = await previewSheet(format, { ...heeded, signal: own.signal });
      if (!own.signal.aborted) setSheet(made);
    };
    const timer = setTimeout(() => {
      draw().catch((error: unknown) => {
        if (own.signal.aborted) return;
        setSheet(undefined);
        fail(error);
      });
    }, 60);
    return () => {
      clearTimeout(timer);
      own.abort();
    };
  }, [task, group, id]);
  return { sheet, failed, fail };
}
