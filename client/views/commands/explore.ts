import type { Commands } from "./command.ts";

/** Commands: explore. */
export const exploreCommands: Commands = () => [];
