import corner from "lucide-static/icons/corner-down-right.svg?raw";
import eye from "lucide-static/icons/eye.svg?raw";
import file from "lucide-static/icons/file-text.svg?raw";
import languages from "lucide-static/icons/languages.svg?raw";
import link from "lucide-static/icons/link.svg?raw";
import moon from "lucide-static/icons/moon.svg?raw";
import network from "lucide-static/icons/network.svg?raw";
import redo from "lucide-static/icons/redo-2.svg?raw";
import scan from "lucide-static/icons/scan.svg?raw";
import sun from "lucide-static/icons/sun.svg?raw";
import monitor from "lucide-static/icons/sun-moon.svg?raw";
import table from "lucide-static/icons/table-2.svg?raw";
import undo from "lucide-static/icons/undo-2.svg?raw";
import type { Explorer } from "../../graph/explorer.ts";
import { t, type Words } from "../../i18n/text.ts";
import type { DrawerName, Language, Session, ThemeChoice } from "../../session.ts";
import { copyLink } from "../copy-link.ts";

/** Something the palette can do. It is found by its name in either language. */
export interface Command {
  id: string;
  icon: string;
  name: string;
  /** Its names in both languages, as they are compared. */
  found: string;
  act: () => unknown;
}

type Name = (words: Words) => string;

/** The commands that can be done now, in the reader's language. */
export function commandsOf(explorer: Explorer, session: Session): Command[] {
  const language = session.language.value;
  const state = explorer.state.value;
  const make = (id: string, icon: string, name: Name, act: () => unknown, possible = true): Command[] =>
    possible
      ? [{ id, icon, name: name(t(language)), found: comparable(`${name(t("ja"))} ${name(t("en"))} ${id}`), act }]
      : [];
  const open = (drawer: DrawerName) => () => {
    session.drawer.value = drawer;
  };
  return [
    ...make(
      "fit",
      scan,
      (words) => words.fit,
      () => explorer.fit(),
    ),
    ...make(
      "undo",
      undo,
      (words) => words.undo,
      () => explorer.undo(),
      state.canUndo,
    ),
    ...make(
      "redo",
      redo,
      (words) => words.redo,
      () => explorer.redo(),
      state.canRedo,
    ),
    ...make(
      "show-all",
      eye,
      (words) => words.showEverything,
      () => explorer.showAll(),
      state.hidden > 0,
    ),
    ...make(
      "overview",
      network,
      (words) => words.firstPicture,
      () => explorer.openOverview(),
    ),
    ...make(
      "copy-link",
      link,
      (words) => words.copyLink,
      () => copyLink(explorer, session),
    ),
    ...make("table", table, (words) => words.table, open("table")),
    ...make("sources", file, (words) => words.sources, open("sources")),
    ...languageCommand(session, language),
    ...themeCommands(session, make),
    ...questionCommands(explorer, language),
  ];
}

function languageCommand(session: Session, language: Language): Command[] {
  const act = () => {
    session.language.value = language === "ja" ? "en" : "ja";
  };
  const found = comparable(`${t("ja").switchLanguage} ${t("en").switchLanguage} language 言語`);
  return [{ id: "language", icon: languages, name: t(language).switchLanguage, found, act }];
}

type Make = (id: string, icon: string, name: Name, act: () => unknown, possible?: boolean) => Command[];

function themeCommands(session: Session, make: Make): Command[] {
  const icons: Record<ThemeChoice, string> = { light: sun, dark: moon, system: monitor };
  const choices: ThemeChoice[] = ["light", "dark", "system"];
  return choices.flatMap((choice) =>
    make(
      `theme-${choice}`,
      icons[choice],
      (words) => `${words.theme}: ${words.themes[choice]}`,
      () => {
        session.themeChoice.value = choice;
      },
      session.themeChoice.value !== choice,
    ),
  );
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

/** The commands whose name has all the words typed. */
export function matchingCommands(commands: Command[], typed: string): Command[] {
  const parts = comparable(typed).split(/\s+/).filter(Boolean);
  return commands.filter((command) => parts.every((part) => command.found.includes(part)));
}

/** A text as it is compared: full-width and half-width forms and letter case make no difference. */
export function comparable(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
