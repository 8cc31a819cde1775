const isMac = () => /Mac|iPhone|iPad/.test(navigator.platform);
const signs: Record<string, string> = { Delete: "Del", Shift: "⇧", ContextMenu: "☰" };
const macSigns: Record<string, string> = { ...signs, Ctrl: "⌘", Alt: "⌥", Enter: "↩", Delete: "⌦" };

/** Keys as they are written on a keyboard: `⇧ Enter` for `Shift+Enter`. */
export function keyText(keys: string): string {
  const names = isMac() ? macSigns : signs;
  return keys
    .split(/\+(?=.)/)
    .map((key) => names[key] ?? key)
    .join(" ");
}
