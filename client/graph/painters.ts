import type { Painter, Parts } from "./parts.ts";

/** Where the painter of each part is fetched from when a scene first has it. */
export const painters: Partial<Record<keyof Parts, () => Promise<Painter>>> = {
  axes: async () => (await import("./axes-painter.ts")).paintAxes,
  styles: async () => (await import("./style-painter.ts")).paintStyles,
  grouping: async () => (await import("./grouping-painter.ts")).paintGroups,
  compared: async () => (await import("./compare-painter.ts")).paintCompared,
  route: async () => (await import("./route-painter.ts")).paintRoute,
};
