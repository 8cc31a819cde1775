import type { Player } from "../../present/player.ts";

/** px a finger goes sideways to turn the page. */
const far = 48;

/** A finger that moves sideways turns the page; one that scrolls, zooms or marks words does not. Gives what ends it. */
export function swipes(element: HTMLElement, player: Player): () => void {
  let start: { x: number; y: number } | undefined;
  const down = ({ touches }: TouchEvent) => {
    const [finger] = touches;
    start = touches.length === 1 && finger ? { x: finger.clientX, y: finger.clientY } : undefined;
  };
  const up = ({ changedTouches }: TouchEvent) => {
    const [finger] = changedTouches;
    if (!start || !finger || document.getSelection()?.isCollapsed === false) return;
    const [dx, dy] = [finger.clientX - start.x, finger.clientY - start.y];
    start = undefined;
    if (Math.abs(dx) < far || Math.abs(dx) < 1.5 * Math.abs(dy)) return;
    if (dx < 0) player.next();
    else player.previous();
  };
  element.addEventListener("touchstart", down, { passive: true, capture: true });
  element.addEventListener("touchend", up, { passive: true, capture: true });
  return () => {
    element.removeEventListener("touchstart", down, { capture: true });
    element.removeEventListener("touchend", up, { capture: true });
  };
}
