import type { Player } from "../../present/player.ts";

/** What keys have switched on. */
export interface KeyState {
  black: boolean;
  pointer: boolean;
  /** The sheet of keys is open. */
  sheet: boolean;
  /** The number of a step as far as it is typed; Enter goes there. */
  digits: string;
}

interface Doings {
  player: Player;
  leave: () => void;
  speak: () => void;
  fullScreen: () => void;
  changed: (state: KeyState) => void;
}

const forward = ["ArrowRight", "ArrowDown", "PageDown", " ", "Enter"];
const back = ["ArrowLeft", "ArrowUp", "PageUp", "Backspace"];
/** A number that nobody finishes is forgotten, ms. */
const patience = 2500;

/** What the keys of a keyboard or a clicker do while one presents. */
export function createKeys({ player, leave, speak, fullScreen, changed }: Doings): (event: KeyboardEvent) => void {
  let state: KeyState = { black: false, pointer: false, sheet: false, digits: "" };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const set = (change: Partial<KeyState>) => {
    state = { ...state, ...change };
    changed(state);
  };
  const typed = (digits: string) => {
    clearTimeout(timer);
    set({ digits });
    if (digits !== "") timer = setTimeout(() => set({ digits: "" }), patience);
  };
  const acts: Record<string, () => void> = {
    Home: () => player.go(1),
    End: () => player.go(player.steps.length),
    b: () => set({ black: true }),
    ".": () => set({ black: true }),
    p: () => set({ pointer: !state.pointer }),
    l: () => set({ pointer: !state.pointer }),
    s: speak,
    n: () => player.next(),
    "?": () => set({ sheet: !state.sheet }),
    f: fullScreen,
    // Clickers begin a show by it.
    F5: () => {},
    Escape: () => (state.sheet ? set({ sheet: false }) : state.digits === "" ? leave() : typed("")),
  };
  return (event) => {
    const { key } = event;
    const modified = event.ctrlKey || event.metaKey || event.altKey;
    if (event.isComposing || modified || key === "Tab" || key === "Shift" || isForControl(event)) return;
    const name = key.length === 1 ? key.toLowerCase() : key;
    const act =
      state.black && key !== "Escape"
        ? () => set({ black: false })
        : /^\d$/.test(key)
          ? () => typed((state.digits + key).slice(-3))
          : key === "Enter" && state.digits !== ""
            ? () => {
                player.go(Number(state.digits));
                typed("");
              }
            : forward.includes(key)
              ? () => player.next()
              : back.includes(key)
                ? () => player.previous()
                : acts[name];
    // Keys of the page beneath do nothing meanwhile.
    event.stopPropagation();
    if (!act) return;
    event.preventDefault();
    act();
  };
}

/** Enter and the space bar press the button that has the focus. The window of the speaker has elements of its own kind. */
function isForControl({ key, target }: KeyboardEvent): boolean {
  const element = target as Partial<Element> | null;
  return (key === "Enter" || key === " ") && Boolean(element?.closest?.("button, a, summary"));
}
