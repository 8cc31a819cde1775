import { linkToShare } from "../address.ts";
import type { Explorer } from "../graph/explorer.ts";
import { t } from "../i18n/text.ts";
import type { Session } from "../session.ts";

/** Puts the address of this view into the clipboard and says so. */
export async function copyLink(explorer: Explorer, session: Session): Promise<void> {
  const words = t(session.language.peek());
  try {
    await navigator.clipboard.writeText(linkToShare(explorer, session));
    session.toast.value = words.linkCopied;
  } catch {
    session.toast.value = words.linkNotCopied;
  }
}
