import panelLeft from "lucide-static/icons/panel-left.svg?raw";
import type { Explorer } from "../graph/explorer.ts";
import { t } from "../i18n/text.ts";
import type { Panels } from "../panels.ts";
import type { Session } from "../session.ts";
import { DrawerTabs } from "./DrawerHead.tsx";
import { Icon } from "./Icon.tsx";
import { StatusNumbers } from "./lazy-panels.ts";

interface Props {
  session: Session;
  explorer: Explorer | undefined;
  panels: Panels;
}

/** The bottom line: the panels' switches, and what the canvas holds in numbers. */
export function StatusBar({ session, explorer, panels }: Props) {
  const words = t(session.language.value);
  const open = panels.leftOpen.value;
  const label = open ? words.closePanel : words.openPanel;
  return (
    <footer class="status-bar">
      <button
        type="button"
        class="status-button"
        aria-label={label}
        title={label}
        aria-expanded={open}
        aria-controls={open ? "left-panel" : undefined}
        onClick={() => {
          panels.leftOpen.value = !open;
        }}
      >
        <Icon svg={panelLeft} size={14} />
      </button>
      {explorer && session.drawer.value === undefined && <DrawerTabs session={session} />}
      {explorer && <StatusNumbers session={session} explorer={explorer} />}
    </footer>
  );
}
