import { formatNumber } from "./format.ts";

const n = (value: number) => formatNumber(value, "en");

/** Words of finding on the canvas, in English. */
export const findEn = {
  find: "Find on the canvas",
  place: "Name or key on the canvas",
  none: "none",
  found: (count: number) => `${n(count)} found`,
  at: (index: number, count: number) => `${n(index)} of ${n(count)}`,
  next: "Next (Enter)",
  previous: "Previous (Shift Enter)",
  selectAll: "Select all found",
  close: "Close (Esc)",
};
