import type { Commands } from "./command.ts";

/** Commands: paths. */
export const pathsCommands: Commands = () => [];
