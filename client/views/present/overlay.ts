/** A layer over the whole page, on the whole screen where the browser allows it. */
export interface Overlay {
  body: HTMLElement;
  /** Aborted when it closes. */
  signal: AbortSignal;
  close(): void;
  onClose(listener: () => void): void;
  /** Takes the whole screen, or gives it back. */
  toggleFullScreen(): void;
  /** The next time the browser takes the screen back, the layer stays, as when another window opens. */
  stayOnce(): void;
}

/** Opens the layer with a word on what comes; Escape closes it. The focus goes back to where it was. */
export function createOverlay(label: string, waiting: string): Overlay {
  const dialog = document.createElement("dialog");
  dialog.className = "present-overlay";
  dialog.setAttribute("aria-label", label);
  const body = document.createElement("div");
  body.className = "present-body";
  body.tabIndex = -1;
  body.textContent = waiting;
  dialog.append(body);
  const ending = new AbortController();
  const listeners: (() => void)[] = [];
  let stays = 0;
  const close = () => {
    if (ending.signal.aborted) return;
    ending.abort();
    for (const listener of listeners) listener();
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => {});
    dialog.close();
    dialog.remove();
  };
  const { signal } = ending;
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    close();
  });
  let whole = false;
  const changed = () => {
    const was = whole;
    whole = document.fullscreenElement === body;
    if (was && !whole && Date.now() > stays) close();
  };
  document.addEventListener("fullscreenchange", changed, { signal });
  document.body.append(dialog);
  dialog.showModal();
  body.focus();
  const enter = () => void body.requestFullscreen?.().catch(() => {});
  enter();
  return {
    ...{ body, signal, close },
    onClose: (listener) => void listeners.push(listener),
    toggleFullScreen() {
      if (!document.fullscreenElement) return enter();
      this.stayOnce();
      void document.exitFullscreen().catch(() => {});
    },
    stayOnce() {
      stays = Date.now() + 2000;
    },
  };
}
