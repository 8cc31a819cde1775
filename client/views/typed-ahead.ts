let text = "";

/** Keeps what is typed while a field is still being fetched, so that it does not reach the keys of the canvas. */
export function awaitField(): void {
  text = "";
  addEventListener("keydown", keep, { capture: true });
  setTimeout(typedAhead, 5000);
}

/** What was typed before the field was there; the field begins with it. */
export function typedAhead(): string {
  removeEventListener("keydown", keep, { capture: true });
  const typed = text;
  text = "";
  return typed;
}

function keep(event: KeyboardEvent): void {
  if (event.key === "Escape") typedAhead();
  if (event.key.length > 1 || event.ctrlKey || event.metaKey || event.altKey) return;
  text += event.key;
  event.preventDefault();
  event.stopPropagation();
}
