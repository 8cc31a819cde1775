import { effect } from "@preact/signals";
import { resolveTheme } from "../preferences.ts";
import type { Session } from "../session.ts";

/** Keeps the page in step with language and theme, and the theme with the system; a frame remembers nothing. */
export function followFrame(session: Session): void {
  const root = document.documentElement;
  effect(() => {
    root.lang = session.language.value;
  });
  effect(() => {
    const choice = session.themeChoice.value;
    if (choice === "system") delete root.dataset["theme"];
    else root.dataset["theme"] = choice;
    session.theme.value = resolveTheme(choice);
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    session.theme.value = resolveTheme(session.themeChoice.value);
  });
}
