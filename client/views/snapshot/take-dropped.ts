import { attempt } from "../../attempt.ts";
import type { ViewProps } from "../props.ts";

/** Opens a snapshot file that is dropped anywhere on the page where nothing else takes files; until the function given back is called. */
export function takeDropped(views: ViewProps): () => void {
  const isFile = (event: DragEvent) =>
    event.dataTransfer?.types.includes("Files") === true && !event.defaultPrevented && !inDialog(event);
  const over = (event: DragEvent) => {
    if (!isFile(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
  };
  const drop = (event: DragEvent) => {
    if (!isFile(event)) return;
    // Without this the browser would leave the page for the file.
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file) void attempt(views.session, async () => (await import("./open-file.tsx")).openFile(views, file));
  };
  addEventListener("dragover", over);
  addEventListener("drop", drop);
  return () => {
    removeEventListener("dragover", over);
    removeEventListener("drop", drop);
  };
}

/** What lies below a modal dialog takes nothing. */
function inDialog({ target }: DragEvent): boolean {
  return target instanceof Element && target.closest("dialog") !== null;
}
