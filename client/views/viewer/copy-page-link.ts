import { viewerWords } from "../../i18n/viewer.ts";
import type { Viewed } from "../../viewer/viewed.ts";
import type { ServerTools } from "./props.ts";

/** Puts the address of the page, at the step that is shown, on the clipboard and says so. */
export async function copyPageLink({ session, step }: Viewed, tools: ServerTools): Promise<void> {
  const words = viewerWords(session.language.peek());
  try {
    await navigator.clipboard.writeText(tools.link(step.peek()));
    session.toast.value = words.linkCopied;
  } catch {
    session.toast.value = words.linkNotCopied;
  }
}
