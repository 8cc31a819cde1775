import { surfaces } from "../../graph/palette.ts";
import { outWords } from "../../i18n/out.ts";
import type { OutFormat, OutTask } from "../format.ts";
import { drawSheet } from "./files.ts";
import type { Sheet } from "./ops.ts";
import { openEasel } from "./picture.ts";
import { slide, slidePages } from "./slide.ts";

type Task = Omit<OutTask, "progress">;

/** What a file will look like: the picture, or the page of the step that is seen. */
export function previewSheet({ id, group }: Pick<OutFormat, "id" | "group">, task: Task): Promise<Sheet> {
  if (group === "slides") return pageSheet(task);
  return drawSheet(task, { foreign: id === "svg" && !task.choices.fonts });
}

async function pageSheet(task: Task): Promise<Sheet> {
  const { snapshot, choices, signal, step = 1 } = task;
  signal.throwIfAborted();
  const { language, theme } = choices;
  const easel = openEasel(snapshot, language, theme, { signal });
  try {
    const [page] = await slidePages(easel, task, step);
    const { nodes, edges } = easel.frozen.explorer.state.peek();
    const description = outWords(language).described(nodes, edges);
    const { width, height } = slide;
    const ground = surfaces[theme].canvas;
    return { width, height, ground, language, description, title: page?.title ?? "", ops: page?.ops ?? [] };
  } finally {
    easel.close();
  }
}
