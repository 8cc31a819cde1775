/** Brings an element into view by scrolling one container only, never the page around it. */
export function scrollWithin(scroller: HTMLElement, element: Element, block: "center" | "nearest", above = 0): void {
  const frame = scroller.getBoundingClientRect();
  const place = element.getBoundingClientRect();
  const over = place.top - frame.top - above;
  const under = place.bottom - frame.top - scroller.clientHeight;
  if (block === "center") scroller.scrollTop += over - (scroller.clientHeight - place.height) / 2;
  else if (over < 0) scroller.scrollTop += over;
  else if (under > 0) scroller.scrollTop += under;
}
