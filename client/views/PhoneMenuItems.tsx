import book from "lucide-static/icons/book-open.svg?raw";
import camera from "lucide-static/icons/camera.svg?raw";
import timeline from "lucide-static/icons/chart-no-axes-gantt.svg?raw";
import circleHelp from "lucide-static/icons/circle-help.svg?raw";
import download from "lucide-static/icons/download.svg?raw";
import sources from "lucide-static/icons/file-text.svg?raw";
import folder from "lucide-static/icons/folder-open.svg?raw";
import history from "lucide-static/icons/history.svg?raw";
import languages from "lucide-static/icons/languages.svg?raw";
import layouts from "lucide-static/icons/layout-grid.svg?raw";
import library from "lucide-static/icons/library.svg?raw";
import link from "lucide-static/icons/link.svg?raw";
import home from "lucide-static/icons/network.svg?raw";
import play from "lucide-static/icons/play.svg?raw";
import redo from "lucide-static/icons/redo-2.svg?raw";
import scan from "lucide-static/icons/scan.svg?raw";
import cypher from "lucide-static/icons/square-terminal.svg?raw";
import table from "lucide-static/icons/table-2.svg?raw";
import undo from "lucide-static/icons/undo-2.svg?raw";
import schema from "lucide-static/icons/waypoints.svg?raw";
import { attempt } from "../attempt.ts";
import { shareWords } from "../i18n/share.ts";
import { t } from "../i18n/text.ts";
import type { DrawerName, Session } from "../session.ts";
import { copyLink } from "./copy-link.ts";
import { Icon } from "./Icon.tsx";
import { openExport } from "./out/open.ts";
import type { ShellProps } from "./props.ts";
import { chooseSnapshotFile, openMine, saveSnapshotOf, startPresenting, toggleStory } from "./snapshot/open.ts";
import { ThemeSwitch } from "./ThemeSwitch.tsx";

const drawers = { table, cypher, timeline, schema, sources } as const;

/** What the top bar and the drawers' tabs of a wide window hold, as a list. */
export function PhoneMenuItems({ session, explorer, panels, call }: ShellProps) {
  const words = t(session.language.value);
  const share = shareWords(session.language.value);
  const graph = explorer.value;
  const views = graph && { session, call, explorer: graph };
  const state = graph?.state.value;
  const item = (label: string, svg: string, act: () => unknown, off = !graph) => (
    <button type="button" class="menu-item" key={label} disabled={off} onClick={(event) => press(event, act)}>
      <Icon svg={svg} />
      {label}
    </button>
  );
  return (
    <div id="phone-menu" class="menu phone-menu" popover="auto">
      {item(words.undo, undo, () => graph?.undo(), !state?.canUndo)}
      {item(words.redo, redo, () => graph?.redo(), !state?.canRedo)}
      {item(words.history, history, () => openHistory(session))}
      {(Object.keys(drawers) as DrawerName[]).map((name) =>
        item(words[name], drawers[name], () => openDrawer(session, panels, name)),
      )}
      {item(words.fit, scan, () => graph?.fit())}
      {item(words.layouts, layouts, () => openLayouts(session))}
      {item(words.firstPicture, home, () => attempt(session, () => graph?.openOverview()))}
      {item(share.copyLink, link, () => graph && copyLink(graph, session))}
      {item(share.save, camera, () => views && saveSnapshotOf(views), !state?.nodes)}
      {item(share.present, play, () => views && startPresenting(views), !state?.nodes)}
      {item(share.story, book, () => views && toggleStory(views))}
      {item(share.mine, library, () => views && openMine(views))}
      {item(share.export, download, () => views && openExport(views), !state?.nodes)}
      {item(share.openFile, folder, () => views && chooseSnapshotFile(views))}
      {item(words.switchLanguage, languages, () => switchLanguage(session), false)}
      {item(words.help, circleHelp, () => openHelp(session))}
      <div class="menu-item">
        <ThemeSwitch session={session} />
        {words.themes[session.themeChoice.value]}
      </div>
    </div>
  );
}

function press({ currentTarget }: { currentTarget: HTMLElement }, act: () => unknown): void {
  currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
  act();
}

function openDrawer({ drawer }: Session, { filterSheet }: ShellProps["panels"], name: DrawerName): void {
  filterSheet.value = false;
  drawer.value = name;
}

function openLayouts(session: Session): void {
  session.layouts.value = true;
}

function openHelp(session: Session): void {
  session.help.value = true;
}

function switchLanguage(session: Session): void {
  session.language.value = session.language.peek() === "ja" ? "en" : "ja";
}

/** The steps stand in a sheet of their own, in the place of another. */
function openHistory({ aside, drawer }: Session): void {
  aside.value = "history";
  drawer.value = undefined;
}
