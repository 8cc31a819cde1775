/** Arrow keys, Home and End walk the items of a menu; typing a letter goes to the next item that begins with it. */
export function walk(event: KeyboardEvent, menu: HTMLElement | null): void {
  const items = [...(menu?.querySelectorAll<HTMLElement>("[role^=menuitem]") ?? [])];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = target(event.key, at, items.length) ?? byLetter(event, at, items);
  if (next === undefined) return;
  event.preventDefault();
  items[next]?.focus();
}

function target(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === "ArrowDown" || key === "ArrowRight") return (at + 1) % count;
  if (key === "ArrowUp" || key === "ArrowLeft") return (Math.max(at, 0) - 1 + count) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}

function byLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, at: number, items: HTMLElement[]) {
  if (key.length !== 1 || key === " " || ctrlKey || metaKey || altKey) return undefined;
  const begins = (item: HTMLElement) => item.textContent?.trim().toLowerCase().startsWith(key.toLowerCase());
  const order = items.map((_, step) => (at + 1 + step) % items.length);
  return order.find((index) => items[index] && begins(items[index]));
}
