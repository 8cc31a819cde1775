import { effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { read, write } from "./storage.ts";

/** Widths and heights of the panels in px, what is open, and whether the window is phone-wide. They come back as they were. */
export interface Panels {
  leftOpen: Signal<boolean>;
  leftWidth: Signal<number>;
  rightWidth: Signal<number>;
  drawerHeight: Signal<number>;
  /** Whether the filter sheet of the phone is up. */
  filterSheet: Signal<boolean>;
  narrow: ReadonlySignal<boolean>;
}

/** The smallest and largest size of each panel, and the one it has at first. */
export const sizes = { left: [200, 400, 248], right: [320, 560, 428], drawer: [160, 1000, 384] } as const;

/** Makes the panels from what this browser remembers. */
export function createPanels(): Panels {
  const phone = matchMedia("(width <= 900px)");
  const narrow = signal(phone.matches);
  phone.addEventListener("change", () => {
    narrow.value = phone.matches;
  });
  const leftOpen = signal(read("left.open") !== "no");
  effect(() => write("left.open", leftOpen.value ? "yes" : "no"));
  return {
    leftOpen,
    leftWidth: kept("left"),
    rightWidth: kept("right"),
    drawerHeight: kept("drawer"),
    filterSheet: signal(false),
    narrow,
  };
}

function kept(name: keyof typeof sizes): Signal<number> {
  const [least, most, standard] = sizes[name];
  const stored = Number(read(`${name}.size`));
  const size = signal(stored >= least && stored <= most ? stored : standard);
  effect(() => write(`${name}.size`, String(size.value)));
  return size;
}
