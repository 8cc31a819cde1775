import type { Commands } from "./command.ts";

/** Commands: filter. */
export const filterCommands: Commands = () => [];
