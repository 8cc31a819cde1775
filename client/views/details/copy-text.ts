import { detailWords } from "../../i18n/details.ts";
import type { Session } from "../../session.ts";

/** Puts a text on the clipboard and says so, or says that the browser did not allow it. */
export async function copyText(session: Session, text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    session.toast.value = done;
  } catch {
    session.toast.value = detailWords(session.language.value).notCopied;
  }
}
