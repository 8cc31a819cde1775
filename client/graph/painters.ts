import type { Painter, Parts } from "./parts.ts";

/** Where the painter of each part is fetched from when a scene first has it. */
export const painters: Partial<Record<keyof Parts, () => Promise<Painter>>> = {};
