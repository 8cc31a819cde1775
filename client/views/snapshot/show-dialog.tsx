import { type ComponentChild, render } from "preact";

/** Shows a dialog over the page until it calls `close`. It stands beside the page, whose parts need not know of it. */
export function showDialog(make: (close: () => void) => ComponentChild): void {
  const host = document.createElement("div");
  document.body.append(host);
  render(
    make(() => {
      render(null, host);
      host.remove();
    }),
    host,
  );
}
