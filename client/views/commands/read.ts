import type { Commands } from "./command.ts";

/** Commands: read. */
export const readCommands: Commands = () => [];
