import corner from "lucide-static/icons/corner-down-right.svg?raw";
import eye from "lucide-static/icons/eye.svg?raw";
import file from "lucide-static/icons/file-text.svg?raw";
import languages from "lucide-static/icons/languages.svg?raw";
import moon from "lucide-static/icons/moon.svg?raw";
import network from "lucide-static/icons/network.svg?raw";
import redo from "lucide-static/icons/redo-2.svg?raw";
import scan from "lucide-static/icons/scan.svg?raw";
import sun from "lucide-static/icons/sun.svg?raw";
import monitor from "lucide-static/icons/sun-moon.svg?raw";
import table from "lucide-static/icons/table-2.svg?raw";
import undo from "lucide-static/icons/undo-2.svg?raw";
import type { Explorer } from "../../graph/explorer.ts";
import { t } from "../../i18n/text.ts";
import type { DrawerName, Language, Session, ThemeChoice } from "../../session.ts";
import type { AreaCommand } from "../commands/command.ts";

/** Something the palette can do. It is found by its name in either language. */
export interface Command {
  id: string;
  icon: string;
  name: string;
  /** Its names in both languages, as they are compared. */
  found: string;
  act: () => unknown;
}

/** A command before it has words; `name` is theirs in i18n. */
interface Wanted {
  id: string;
  icon: string;
  name: "fit" | "undo" | "redo" | "showEverything" | "firstPicture" | "table" | "sources";
  act: () => unknown;
  possible?: boolean;
}

/** The commands that can be done now, in the reader's language. */
export function commandsOf(explorer: Explorer, session: Session): Command[] {
  const { canUndo, canRedo, hidden } = explorer.state.value;
  const open = (drawer: DrawerName) => () => {
    session.drawer.value = drawer;
  };
  const wanted: Wanted[] = [
    { id: "fit", icon: scan, name: "fit", act: () => explorer.fit() },
    { id: "undo", icon: undo, name: "undo", act: () => explorer.undo(), possible: canUndo },
    { id: "redo", icon: redo, name: "redo", act: () => explorer.redo(), possible: canRedo },
    { id: "show-all", icon: eye, name: "showEverything", act: () => explorer.showAll(), possible: hidden > 0 },
    { id: "overview", icon: network, name: "firstPicture", act: () => explorer.openOverview() },
    { id: "table", icon: table, name: "table", act: open("table") },
    { id: "sources", icon: file, name: "sources", act: open("sources") },
  ];
  const language = session.language.value;
  return [
    ...wanted.filter(({ possible = true }) => possible).map((one) => worded(one, language)),
    languageCommand(session),
    ...themeCommands(session),
    ...questionCommands(explorer, language),
  ];
}

function worded({ id, icon, name, act }: Wanted, language: Language): Command {
  return { id, icon, name: t(language)[name], found: comparable(`${t("ja")[name]} ${t("en")[name]} ${id}`), act };
}

function languageCommand(session: Session): Command {
  const language = session.language.value;
  const act = () => {
    session.language.value = language === "ja" ? "en" : "ja";
  };
  const found = comparable(`${t("ja").switchLanguage} ${t("en").switchLanguage} language 言語`);
  return { id: "language", icon: languages, name: t(language).switchLanguage, found, act };
}

function themeCommands(session: Session): Command[] {
  const icons: Record<ThemeChoice, string> = { light: sun, dark: moon, system: monitor };
  const choices: ThemeChoice[] = ["light", "dark", "system"];
  const name = (language: Language, choice: ThemeChoice) => `${t(language).theme}: ${t(language).themes[choice]}`;
  return choices
    .filter((choice) => choice !== session.themeChoice.value)
    .map((choice) => ({
      id: `theme-${choice}`,
      icon: icons[choice],
      name: name(session.language.value, choice),
      found: comparable(`${name("ja", choice)} ${name("en", choice)}`),
      act: () => {
        session.themeChoice.value = choice;
      },
    }));
}

function questionCommands(explorer: Explorer, language: Language): Command[] {
  return explorer.lens.value.questions.map((question) => ({
    id: `question-${question.id}`,
    icon: corner,
    name: question.text[language],
    found: comparable(`${question.text.ja} ${question.text.en}`),
    act: () => explorer.openQuestion(question),
  }));
}

/** A command of an area as the palette shows it. */
export function toPalette({ id, icon, name, act }: AreaCommand, language: Language): Command {
  return { id, icon, name: name[language], found: comparable(`${name.ja} ${name.en} ${id}`), act };
}

/** The commands whose name has all the words typed. */
export function matchingCommands(commands: Command[], typed: string): Command[] {
  const parts = comparable(typed).split(/\s+/).filter(Boolean);
  return commands.filter((command) => parts.every((part) => command.found.includes(part)));
}

/** A text as it is compared: full-width and half-width forms and letter case make no difference. */
export function comparable(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
