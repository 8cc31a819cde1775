import { attempt } from "../attempt.ts";
import type { Direction, Explorer } from "../graph/explorer.ts";
import type { Session } from "../session.ts";

const directions: Record<string, Direction> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** What a key does while the graph has the focus: arrows walk, Enter expands, Delete hides, Escape clears, + - 0 zoom. True where it did something. */
export function canvasKey(event: KeyboardEvent, explorer: Explorer, session: Session): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || (event.shiftKey && event.key.length > 1)) return false;
  const direction = directions[event.key];
  const act = direction ? () => explorer.selectNext(direction) : actions(explorer, session)[event.key];
  if (!act) return false;
  event.preventDefault();
  act();
  return true;
}

function actions(explorer: Explorer, session: Session): Record<string, () => unknown> {
  const { selected, selection } = explorer.state.peek();
  // With nothing to clear, Escape ends what is loading or closes what is open: a command does.
  const clears = selection.length > 0 && !session.busy.peek() && session.error.peek() === undefined;
  const hide = () => explorer.hide(...explorer.state.peek().selection);
  const larger = () => explorer.zoomBy(1.25);
  const smaller = () => explorer.zoomBy(0.8);
  return {
    ...(selected?.kind === "node" ? { Enter: () => attempt(session, () => explorer.expand(selected.key)) } : {}),
    Delete: hide,
    Backspace: hide,
    ...(clears ? { Escape: () => explorer.select(undefined) } : {}),
    "+": larger,
    "=": larger,
    "-": smaller,
    "0": () => explorer.fit(),
  };
}
