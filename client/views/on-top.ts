/** The popover that Escape closes by itself: whatever lies below it stays as it is. */
export function openPopover(): Element | null {
  return document.querySelector(":popover-open:not([popover=manual])");
}

/** Whether a dialog lies over the page: keys are its own, also while nothing in it has the focus. */
export function underDialog(): boolean {
  return document.querySelector("dialog:modal") !== null;
}
