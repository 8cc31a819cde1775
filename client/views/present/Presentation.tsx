import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { presentWords } from "../../i18n/present.ts";
import "../../styles/present-overlay.css";
import { KeySheet } from "./KeySheet.tsx";
import { Laser } from "./Laser.tsx";
import type { Overlay } from "./overlay.ts";
import { createKeys, type KeyState } from "./present-keys.ts";
import { type StageProps, StoryStage } from "./StoryStage.tsx";
import { openSpeaker, type Speaker } from "./speaker.ts";

type Props = Omit<StageProps, "leave" | "title"> & { overlay: Overlay };

/** Presents step by step with the keys of a keyboard or a clicker. */
export function Presentation({ overlay, ...stage }: Props) {
  return <Running overlay={overlay} {...stage} />;
}

function Running({ overlay, ...stage }: Props) {
  const words = presentWords(stage.session.language.value);
  const [state, setState] = useState<KeyState>({ black: false, pointer: false, sheet: false, digits: "" });
  const [blocked, setBlocked] = useState(false);
  const speaker = useRef<Speaker | undefined>(undefined);
  const [press, setPress] = useState<(key: string) => void>();
  const idle = useIdle();
  useEffect(stayAwake, []);
  // Before the step is seen: who sees it may press a key at once.
  useLayoutEffect(() => {
    const speak = () => {
      if (speaker.current?.isOpen()) return speaker.current.focus();
      overlay.stayOnce();
      speaker.current = openSpeaker(stage, keys);
      setBlocked(speaker.current === undefined);
    };
    const keys = createKeys({
      player: stage.player,
      leave: overlay.close,
      speak,
      fullScreen: () => overlay.toggleFullScreen(),
      changed: setState,
    });
    addEventListener("keydown", keys, { capture: true });
    setPress(() => (key: string) => keys(new KeyboardEvent("keydown", { key, cancelable: true })));
    return () => {
      removeEventListener("keydown", keys, { capture: true });
      speaker.current?.close();
    };
  }, [overlay, stage.player]);
  useEffect(() => {
    if (!blocked) return;
    const timer = setTimeout(() => setBlocked(false), 6000);
    return () => clearTimeout(timer);
  }, [blocked]);
  return (
    <div class={`present-run${idle ? " idle" : ""}${state.pointer ? " pointing" : ""}`}>
      <StoryStage
        {...stage}
        leave={overlay.close}
        {...(press && { speak: () => press("s"), showKeys: () => press("?") })}
      />
      {state.sheet && <KeySheet words={words} close={() => press?.("?")} />}
      {state.digits !== "" && <p class="present-hint">{words.jump(state.digits)}</p>}
      {blocked && (
        <p class="present-hint" role="alert">
          {words.speakerBlocked}
        </p>
      )}
      {state.pointer && <Laser />}
      {state.black && (
        <p class="present-black" role="status">
          <span class="unseen">{words.black}</span>
        </p>
      )}
      <p class="unseen">{words.keyList.map(([keys, does]) => `${keys} ${does}`).join(", ")}</p>
    </div>
  );
}

/** Keeps the screen on while one talks, where the browser allows it; gives what ends that. */
function stayAwake(): () => void {
  const ending = new AbortController();
  const ask = async () => {
    if (document.visibilityState !== "visible") return;
    // A browser that refuses, as with an empty battery, only lets the screen go dark.
    const lock = await navigator.wakeLock?.request("screen").catch(() => undefined);
    if (ending.signal.aborted) void lock?.release();
    else ending.signal.addEventListener("abort", () => void lock?.release());
  };
  void ask();
  // The browser takes it back whenever the page is out of sight.
  document.addEventListener("visibilitychange", () => void ask(), { signal: ending.signal });
  return () => ending.abort();
}

/** Whether the mouse has rested for a while: its arrow is in nobody's way then. */
function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const moved = () => {
      setIdle(false);
      clearTimeout(timer);
      timer = setTimeout(() => setIdle(true), 2500);
    };
    moved();
    addEventListener("pointermove", moved, { passive: true });
    return () => {
      clearTimeout(timer);
      removeEventListener("pointermove", moved);
    };
  }, []);
  return idle;
}
