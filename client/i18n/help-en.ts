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
    ["Enter", "expand the selected node"],
    ["Delete", "hide what is selected"],
    ["Esc", "clear the selection"],
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
    ["Shift + click, Shift + drag", "add to the selection, select in a rectangle"],
    ["rest on a relationship", "its sentence"],
  ] as [string, string][],
  touch: [
    ["tap", "details"],
    ["double tap", "expand"],
    ["long press", "menu"],
    ["one finger, two fingers", "pan, zoom"],
  ] as [string, string][],
};
