import type { Explorer } from "../../graph/explorer.ts";
import type { Point } from "../../graph/picture.ts";
import { nodeAt, selectWithin } from "../../graph/selecting.ts";
import type { Session, ToolName } from "../../session.ts";
import { openPopover } from "../on-top.ts";

/** A drag that selects: where it went, px of the canvas. */
export interface Drawn {
  as: Exclude<ToolName, "pointer">;
  points: Point[];
}

/** Less than this is a press, px. */
const press = 5;
const early = { capture: true };

/** The outline of what a drag selects. */
export function outlineOf({ as, points }: Drawn): Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (as === "lasso" || !first || !last) return points;
  return [first, { x: last.x, y: first.y }, last, { x: first.x, y: last.y }];
}

/** Takes drags that select before the graph sees them. Gives the end of it. */
export function bindDrags(explorer: Explorer, session: Session, show: (drawn?: Drawn) => void): () => void {
  const canvas = document.querySelector<HTMLElement>(".canvas");
  let drawn: Drawn | undefined;
  const set = (next?: Drawn) => {
    drawn = next;
    show(next);
  };
  const down = (event: PointerEvent) => {
    const as = canvas?.contains(event.target as Node) && begins(event, explorer, session.tool.peek());
    if (!as || !canvas) return;
    set({ as, points: [pointOf(event, canvas)] });
    explorer.pointed.value = undefined;
    explorer.hover(undefined);
    event.stopPropagation();
  };
  const move = (event: PointerEvent) => {
    if (drawn && canvas && event.isPrimary) set({ ...drawn, points: [...drawn.points, pointOf(event, canvas)] });
  };
  const up = (event: PointerEvent) => {
    const done = drawn;
    set();
    if (done) finish(explorer, session, done, event.shiftKey);
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || (!drawn && session.tool.peek() === "pointer") || openPopover()) return;
    event.preventDefault();
    event.stopPropagation();
    session.tool.value = "pointer";
    set();
  };
  const hold = (event: Event) => drawn && event.stopPropagation();
  return listen(canvas?.parentElement, { down, move, up, leave, hold, cancel: () => set() });
}

interface Listeners {
  down: (event: PointerEvent) => void;
  move: (event: PointerEvent) => void;
  up: (event: PointerEvent) => void;
  leave: (event: KeyboardEvent) => void;
  hold: (event: Event) => void;
  cancel: () => void;
}

function listen(area: HTMLElement | null | undefined, { down, move, up, leave, hold, cancel }: Listeners): () => void {
  const ends = new AbortController();
  const options = { ...early, signal: ends.signal };
  area?.addEventListener("pointerdown", down, options);
  for (const name of ["mousedown", "mousemove", "touchstart", "touchmove"]) area?.addEventListener(name, hold, options);
  addEventListener("pointermove", move, options);
  addEventListener("pointerup", up, options);
  addEventListener("pointercancel", cancel, options);
  addEventListener("keydown", leave, options);
  return () => ends.abort();
}

function pointOf(event: PointerEvent, canvas: HTMLElement): Point {
  const { left, top } = canvas.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}

/** What a press begins: by the tool that is in use; with Shift a rectangle, with Ctrl or Alt too a lasso; else nothing. */
function begins(event: PointerEvent, explorer: Explorer, tool: ToolName): Drawn["as"] | undefined {
  if (event.button !== 0 || !event.isPrimary) return undefined;
  if (tool !== "pointer") return tool;
  const onElement = explorer.desk.stage.cy.elements(".hover").nonempty();
  if (!event.shiftKey || onElement) return undefined;
  return event.ctrlKey || event.altKey || event.metaKey ? "lasso" : "rectangle";
}

/** Selects what is in the outline, or what a mere press is on; the tool is put away after use. */
function finish(explorer: Explorer, session: Session, drawn: Drawn, more: boolean): void {
  const { desk } = explorer;
  const [first, last] = [drawn.points[0], drawn.points.at(-1)];
  if (drawn.points.some(({ x, y }) => first && Math.hypot(x - first.x, y - first.y) > press)) {
    session.tool.value = "pointer";
    selectWithin(desk, outlineOf(drawn), more);
    return;
  }
  const key = last && nodeAt(desk.stage, last);
  const { selection } = explorer.state.peek();
  if (key !== undefined) desk.select(more ? [...new Set([...selection, key])] : [key]);
  else if (!more) desk.select([]);
}
