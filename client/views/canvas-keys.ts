import { attempt } from "../attempt.ts";
import type { Direction, Explorer } from "../graph/explorer.ts";
import type { Session } from "../session.ts";

const directions: Record<string, Direction> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** What a key does while the graph has the focus: arrows walk, Enter expands, Delete hides, Escape clears, + - 0 zoom. */
export function canvasKey(event: KeyboardEvent, explorer: Explorer, session: Session): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const direction = directions[event.key];
  const act = direction ? () => explorer.selectNext(direction) : actions(explorer, session)[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}

function actions(explorer: Explorer, session: Session): Record<string, () => void> {
  const selected = explorer.state.peek().selected;
  const hide = () => selected && explorer.hide(selected.key);
  const larger = () => explorer.zoomBy(1.25);
  const smaller = () => explorer.zoomBy(0.8);
  return {
    Enter: () => {
      if (selected?.kind === "node") attempt(session, () => explorer.expand(selected.key));
    },
    Delete: hide,
    Backspace: hide,
    Escape: () => explorer.select(undefined),
    "+": larger,
    "=": larger,
    "-": smaller,
    "0": () => explorer.fit(),
  };
}
