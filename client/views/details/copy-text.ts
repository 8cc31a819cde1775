import { detailWords } from "../../i18n/details.ts";
import type { Session } from "../../session.ts";

/** Puts a text on the clipboard and announces it, or that the browser did not allow it. */
export async function copyText(session: Session, text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    session.announcement.value = done;
  } catch {
    session.announcement.value = detailWords(session.language.value).notCopied;
  }
}
