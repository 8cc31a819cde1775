import circleHelp from "lucide-static/icons/circle-help.svg?raw";
import history from "lucide-static/icons/history.svg?raw";
import languages from "lucide-static/icons/languages.svg?raw";
import layouts from "lucide-static/icons/layout-grid.svg?raw";
import link from "lucide-static/icons/link.svg?raw";
import home from "lucide-static/icons/network.svg?raw";
import redo from "lucide-static/icons/redo-2.svg?raw";
import scan from "lucide-static/icons/scan.svg?raw";
import undo from "lucide-static/icons/undo-2.svg?raw";
import { useRef } from "preact/hooks";
import { attempt } from "../attempt.ts";
import { t } from "../i18n/text.ts";
import type { Session } from "../session.ts";
import { copyLink } from "./copy-link.ts";
import { Icon } from "./Icon.tsx";
import type { ShellProps } from "./props.ts";
import { ThemeSwitch } from "./ThemeSwitch.tsx";

/** What the top bar of a wide window holds, as a list. */
export function PhoneMenuItems({ session, explorer }: ShellProps) {
  const words = t(session.language.value);
  const graph = explorer.value;
  const state = graph?.state.value;
  const list = useRef<HTMLDivElement>(null);
  const item = (label: string, icon: string, act: () => unknown, off = !graph) => (
    <button
      type="button"
      class="menu-item"
      disabled={off}
      onClick={() => {
        list.current?.hidePopover();
        act();
      }}
    >
      <Icon svg={icon} />
      {label}
    </button>
  );
  return (
    <div id="phone-menu" class="menu phone-menu" popover="auto" ref={list}>
      {item(words.undo, undo, () => graph?.undo(), !state?.canUndo)}
      {item(words.redo, redo, () => graph?.redo(), !state?.canRedo)}
      {item(words.history, history, () => openHistory(session))}
      {item(words.fit, scan, () => graph?.fit())}
      {item(words.layouts, layouts, () => {
        session.layouts.value = true;
      })}
      {item(words.firstPicture, home, () => attempt(session, () => graph?.openOverview()))}
      {item(words.copyLink, link, () => graph && copyLink(graph, session))}
      {item(words.switchLanguage, languages, () => switchLanguage(session), false)}
      {item(words.help, circleHelp, () => openHelp(session))}
      <div class="menu-item">
        <ThemeSwitch session={session} />
        {words.themes[session.themeChoice.value]}
      </div>
    </div>
  );
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
