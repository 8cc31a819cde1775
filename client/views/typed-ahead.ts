let text = "";

/** Keeps what is typed while a field is on its way, so that it does not reach the keys of the canvas; until `typedAhead` is called. */
export function awaitField(): void {
  text = "";
  addEventListener("keydown", keep, { capture: true });
}

/** What was typed before the field was there; the field begins with it. */
export function typedAhead(): string {
  removeEventListener("keydown", keep, { capture: true });
  const typed = text;
  text = "";
  return typed;
}

function keep(event: KeyboardEvent): void {
  const { key, target } = event;
  const onButton = (target as Partial<Element> | null)?.closest?.(".coming");
  if (onButton || event.ctrlKey || event.metaKey || event.altKey) return;
  if (key === "Backspace") text = text.slice(0, -1);
  else if (key.length === 1) text += key;
  else if (key !== "Enter" && key !== "Delete") return;
  event.preventDefault();
  event.stopPropagation();
}
