import type { Commands } from "./command.ts";

/** Commands: history. */
export const historyCommands: Commands = () => [];
