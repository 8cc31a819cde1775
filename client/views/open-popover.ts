/** The popover that Escape closes by itself: whatever lies below it stays as it is. */
export function openPopover(): Element | null {
  return document.querySelector(":popover-open:not([popover=manual])");
}
