import type { Commands } from "./command.ts";

/** Commands: style. */
export const styleCommands: Commands = () => [];
