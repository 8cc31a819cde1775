import type { Explorer } from "../../graph/explorer.ts";

/** Opens the menu for these elements beside the first of them, or at a place of the page; for the ground where there are none. */
export function openMenu(explorer: Explorer, keys: readonly string[], at?: { x: number; y: number }): void {
  const { cy, size } = explorer.desk.stage;
  const [key] = keys;
  const ele = cy.getElementById(key ?? "");
  const place = ele.empty()
    ? { x: size.width / 2, y: size.height / 3 }
    : ele.data("edge")
      ? ele.renderedMidpoint()
      : ele.renderedPosition();
  const beside = { x: place.x + 14, y: place.y + 10 };
  const canvas = document.querySelector(".canvas")?.getBoundingClientRect();
  const onCanvas = at && { x: at.x - (canvas?.left ?? 0), y: at.y - (canvas?.top ?? 0) };
  explorer.asked.value = { key, keys, ...(onCanvas ?? beside) };
}
