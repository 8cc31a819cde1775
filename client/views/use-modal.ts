import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** The ref of a dialog that is modal as soon as it is on the page: the key after it is its own. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return dialog;
}
