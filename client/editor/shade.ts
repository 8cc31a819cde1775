/** Where the editor stands: CodeMirror adopts its style sheets only in a shadow tree; in a document it writes style elements, which the page's policy forbids. */
export interface Shade {
  root: ShadowRoot;
  place: HTMLElement;
  /** What opens over the page, out of reach of whatever cuts off at its edges. */
  layer: HTMLElement;
  end(): void;
}

/** Keys that the page may hear from the editor: to its other parts, to the search, out of the drawer. */
const passing = /^(?:F6|Escape)$/u;

/** Makes the shadow tree of an element. */
export function createShade(host: HTMLElement): Shade {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open", delegatesFocus: true });
  const place = document.createElement("div");
  const layer = document.createElement("div");
  place.style.blockSize = "100%";
  layer.style.cssText =
    "position: fixed; inset: 0 auto auto 0; inline-size: 0; block-size: 0; margin: 0; padding: 0; border: 0; overflow: visible; background: none";
  layer.popover = "manual";
  root.replaceChildren(place, layer);
  layer.showPopover();
  const ends = new AbortController();
  host.addEventListener("keydown", keepKeys, { signal: ends.signal });
  return {
    ...{ root, place, layer },
    end: () => {
      ends.abort();
      root.replaceChildren();
    },
  };
}

/** What the editor has done with its keys is not for the page, nor is what is typed. */
function keepKeys(event: KeyboardEvent): void {
  const search = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
  if (event.defaultPrevented || !(passing.test(event.key) || search)) event.stopPropagation();
}
