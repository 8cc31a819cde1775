import type { ViewProps } from "../props.ts";
import { allCommands } from "./all.ts";
import type { AreaCommand } from "./command.ts";

/** What of a keyboard event tells which keys were pressed. */
export type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** Whether an event is the keys of a command, such as `Shift+H`, `Ctrl+A` (⌘ on a Mac) or `?`. */
export function isPressed(keys: string, event: Pressed): boolean {
  const parts = keys.split("+");
  const key = parts.pop() || "+";
  const wants = (name: string) => parts.includes(name);
  if (wants("Ctrl") !== (event.ctrlKey || event.metaKey) || wants("Alt") !== event.altKey) return false;
  // A sign such as ? or + needs Shift on some keyboards and not on others.
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  if (!isSign && wants("Shift") !== event.shiftKey) return false;
  return key.toLowerCase() === event.key.toLowerCase();
}

/** The command whose keys these are, if it can be done now. */
export function commandOf(commands: readonly AreaCommand[], event: Pressed): AreaCommand | undefined {
  return commands.find(({ keys = [], possible = true }) => possible && keys.some((one) => isPressed(one, event)));
}

/** The command of all areas whose keys were pressed. */
export function pressedCommand(views: ViewProps, event: Pressed): AreaCommand | undefined {
  return commandOf(allCommands(views), event);
}
