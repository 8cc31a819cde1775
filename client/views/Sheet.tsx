import x from "lucide-static/icons/x.svg?raw";
import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { Icon } from "./Icon.tsx";

interface Props {
  label: string;
  /** Given where the content has no close button of its own. */
  closeLabel?: string;
  /** What is in it, for the style sheet. */
  name: string;
  /** Height it opens with, in per cent of the window. */
  height: 45 | 85;
  close: () => void;
  children: ComponentChildren;
}

/** A sheet over the lower part of a phone: drag the handle up or down, or press it; down from 45 % closes. */
export function Sheet({ name, label, closeLabel, height, close, children }: Props) {
  const [size, setSize] = useState<45 | 85>(height);
  const from = useRef<number | undefined>(undefined);
  const moved = (by: number) => {
    if (by < -24) setSize(85);
    else if (by > 24 && size === 85) setSize(45);
    else if (by > 24) close();
    else setSize(size === 85 ? 45 : 85);
  };
  return (
    <section class={`sheet sheet-${name} sheet-${size}`} aria-label={label}>
      <button
        type="button"
        class="sheet-handle"
        aria-label={label}
        aria-expanded={size === 85}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          from.current = event.clientY;
        }}
        onPointerUp={(event) => {
          if (from.current !== undefined) moved(event.clientY - from.current);
          from.current = undefined;
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape") close();
          if (event.key === "Enter" || event.key === " ") moved(0);
        }}
      />
      {closeLabel && (
        <button type="button" class="icon-button sheet-close" aria-label={closeLabel} onClick={close}>
          <Icon svg={x} size={20} />
        </button>
      )}
      <h2 class="unseen">{label}</h2>
      <div class="sheet-body">{children}</div>
    </section>
  );
}
