import type { Commands } from "./command.ts";

/** Commands: layouts. */
export const layoutsCommands: Commands = () => [];
