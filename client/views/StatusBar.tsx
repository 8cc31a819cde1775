import eyeOff from "lucide-static/icons/eye-off.svg?raw";
import panelLeft from "lucide-static/icons/panel-left.svg?raw";
import type { Explorer } from "../graph/explorer.ts";
import { t } from "../i18n/text.ts";
import type { Panels } from "../panels.ts";
import type { Session } from "../session.ts";
import { DrawerTabs } from "./DrawerHead.tsx";
import { HiddenList } from "./HiddenList.tsx";
import { Icon } from "./Icon.tsx";

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
      {explorer && <Numbers session={session} explorer={explorer} />}
    </footer>
  );
}

function Numbers({ session, explorer }: { session: Session; explorer: Explorer }) {
  const words = t(session.language.value);
  const state = explorer.state.value;
  return (
    <div class="numbers">
      <span>{words.nodesAndEdges(state.nodes, state.edges)}</span>
      {state.selected && <span>{words.selectedCount(1)}</span>}
      <HiddenList session={session} explorer={explorer} />
      {state.view === "overview" && state.notHere > 0 && (
        <span class="not-here">
          <Icon svg={eyeOff} size={14} />
          {words.notHere(state.notHere)}
        </span>
      )}
      {state.view !== "empty" && <span>{words.layout(words.layouts[state.layout] ?? state.layout)}</span>}
      <button type="button" class="status-button" title={words.fit} onClick={() => explorer.fit()}>
        {words.zoom(Math.round(state.zoom * 100))}
      </button>
    </div>
  );
}
