const item = ".keep-open";

/** Arrow keys go from item to item and from the search field into the list; Delete takes an item away. */
export function walkItems(event: KeyboardEvent): void {
  if (!(event.currentTarget instanceof HTMLElement) || !(event.target instanceof HTMLElement)) return;
  if (event.isComposing || event.target instanceof HTMLTextAreaElement) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>(item)];
  const at = items.findIndex((one) => one.closest("li")?.contains(event.target as Node));
  const inField = event.target instanceof HTMLInputElement;
  if (event.key === "Delete" && !inField && at >= 0) {
    const next = items[at + 1] ?? items[at - 1];
    next?.focus();
    items[at]?.closest("li")?.querySelector<HTMLElement>(".keep-remove")?.click();
    return;
  }
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (to === undefined || items.length === 0 || (inField && event.key !== "ArrowDown")) return;
  event.preventDefault();
  if (to < 0) event.currentTarget.querySelector<HTMLElement>("input[type=search]")?.focus();
  else items[Math.min(to, items.length - 1)]?.focus();
}
