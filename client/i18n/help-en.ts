import type { Area } from "../views/commands/command.ts";

/** The help sheet in English. */
export const helpEn = {
  title: "Keys and gestures",
  close: "Close",
  hint: "Keys work while the graph has the focus. Everything is also in the search field (Ctrl K) and in the menu of an element.",
  areas: {
    explore: "Explore",
    select: "Select",
    arrange: "Arrange",
    look: "Look",
    read: "Read",
    page: "Page",
  } satisfies Record<Area, string>,
  moving: "Move about",
  byMouse: "Mouse",
  byTouch: "Touch",
  keys: [
    ["← ↑ → ↓", "to the nearest node in that direction"],
    ["F6, Shift F6", "to the next, the previous panel"],
    ["Esc", "clear the selection; back from a panel to the graph"],
    ["Tab", "on within a panel"],
    ["+ −", "larger, smaller"],
    ["0", "fit to the window"],
    ["Ctrl Z, Ctrl Shift Z", "undo, redo"],
    ["Ctrl K", "find a node or a command"],
  ] as [string, string][],
  mouse: [
    ["click", "details of a node or relationship"],
    ["double-click, click on +4", "expand"],
    ["right click", "menu"],
    ["drag a node", "move it; it stays pinned"],
    ["drag the ground, wheel", "pan, zoom"],
    ["Shift + click", "add to the selection, or take from it"],
    ["Shift + drag, Ctrl + Shift + drag", "select in a rectangle, in a lasso"],
    ["rest on a relationship", "its sentence"],
  ] as [string, string][],
  touch: [
    ["tap", "details"],
    ["double tap", "expand"],
    ["long press", "menu"],
    ["drag a node", "move it; it stays pinned"],
    ["one finger, two fingers", "pan, zoom"],
    ["rectangle or lasso, then drag", "select several"],
  ] as [string, string][],
};
