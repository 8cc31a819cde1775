import type { Commands } from "./command.ts";

/** Commands: page. */
export const pageCommands: Commands = () => [];
