/** Up and down go from item to item of a menu. */
export function walkMenu(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !(event.currentTarget instanceof HTMLElement) || event.target instanceof HTMLSelectElement) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>(".menu-item:enabled, select, input")];
  const at = items.indexOf(event.target as HTMLElement);
  items[(at + step + items.length) % items.length]?.focus();
  event.preventDefault();
}
