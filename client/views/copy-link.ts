import type { Explorer } from "../graph/explorer.ts";
import { shareWords } from "../i18n/share.ts";
import type { Session } from "../session.ts";

/** Puts the address of this view into the clipboard, with the language it is seen in, and says so. */
export async function copyLink(explorer: Explorer, session: Session): Promise<void> {
  const language = session.language.peek();
  const words = shareWords(language);
  const hash = explorer.encode();
  try {
    await navigator.clipboard.writeText(`${location.origin}${location.pathname}?lang=${language}${hash && `#${hash}`}`);
    session.toast.value = words.linkCopied;
  } catch {
    session.toast.value = words.linkNotCopied;
  }
}
