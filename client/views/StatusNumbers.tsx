import eyeOff from "lucide-static/icons/eye-off.svg?raw";
import type { Explorer } from "../graph/explorer.ts";
import { isOpen } from "../graph/filters.ts";
import { t } from "../i18n/text.ts";
import type { Session } from "../session.ts";
import { Icon } from "./Icon.tsx";
import { HiddenList, LayoutButton } from "./lazy-panels.ts";

/** What the canvas holds, in numbers. */
export function StatusNumbers({ session, explorer }: { session: Session; explorer: Explorer }) {
  const words = t(session.language.value);
  const state = explorer.state.value;
  const { route } = explorer.desk.stage.parts;
  return (
    <div class="numbers">
      <span>{words.nodesAndEdges(state.nodes, state.edges)}</span>
      {state.selection.length > 0 && <span>{words.selectedCount(state.selection.length)}</span>}
      {route && <span>{words.pathShown(route.edges.length, Math.max(0, state.nodes - route.nodes.length))}</span>}
      {(state.hidden > 0 || !isOpen(explorer.desk.stage.filters)) && (
        <HiddenList session={session} explorer={explorer} />
      )}
      {state.view === "overview" && state.notHere > 0 && (
        <span class="not-here">
          <Icon svg={eyeOff} size={14} />
          {words.notHere(state.notHere)}
        </span>
      )}
      <LayoutButton session={session} explorer={explorer} />
      <button type="button" class="status-button" title={words.fit} onClick={() => explorer.fit()}>
        {words.zoom(Math.round(state.zoom * 100))}
      </button>
      <button
        type="button"
        class="status-button"
        aria-label={words.help}
        title={words.help}
        onClick={() => {
          session.help.value = true;
        }}
      >
        ?
      </button>
    </div>
  );
}
