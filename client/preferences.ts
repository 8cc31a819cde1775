import { effect } from "@preact/signals";
import type { Language, Session, Theme, ThemeChoice } from "./session.ts";
import { read, write } from "./storage.ts";

const dark = () => matchMedia("(prefers-color-scheme: dark)");

/** The language of `?lang=`, else the one chosen last, else the browser's. */
export function readLanguage(): Language {
  const wished = new URLSearchParams(location.search).get("lang") ?? read("language") ?? navigator.language;
  return wished.startsWith("ja") ? "ja" : "en";
}

/** The theme chosen last; `system` where none was. */
export function readThemeChoice(): ThemeChoice {
  const stored = read("theme");
  return stored === "light" || stored === "dark" ? stored : "system";
}

/** The theme that is drawn for a choice. */
export function resolveTheme(choice: ThemeChoice): Theme {
  if (choice !== "system") return choice;
  return dark().matches ? "dark" : "light";
}

/** Keeps page and storage in step with language and theme, and the theme with the system. */
export function followPreferences(session: Session): void {
  effect(() => {
    document.documentElement.lang = session.language.value;
    if (read("language") !== session.language.value) write("language", session.language.value);
  });
  effect(() => {
    const choice = session.themeChoice.value;
    if (choice === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = choice;
    write("theme", choice);
    session.theme.value = resolveTheme(choice);
  });
  dark().addEventListener("change", () => {
    session.theme.value = resolveTheme(session.themeChoice.value);
  });
}
