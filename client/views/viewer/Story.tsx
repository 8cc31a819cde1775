import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { type Hold, holdBack } from "../../viewer/canvas-mode.ts";
import { StoryStage } from "../present/StoryStage.tsx";
import { FramedStory } from "./FramedStory.tsx";
import { HoldHint } from "./HoldHint.tsx";
import type { ViewerProps } from "./props.ts";
import { storyKeys } from "./story-keys.ts";
import { useMedia } from "./use-media.ts";

/** A frame in which words and picture have no room beside or above each other. */
const smallFrame = "(height < 520px) and (width < 1000px), (height < 440px)";

/** A story: words, picture and sources of the step that is shown, and the way to the others. */
export function Story({ viewed, framed }: ViewerProps) {
  const { snapshot, session, frozen, player, known } = viewed;
  const hold = useSignal<Hold | undefined>(undefined);
  const small = useMedia(smallFrame) && framed;
  const root = useRef<HTMLDivElement>(null);
  // Before the words are seen: who reads them may press a key at once.
  useLayoutEffect(() => {
    if (!player) return;
    const press = (event: KeyboardEvent) => storyKeys(event, player);
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [player]);
  useEffect(() => {
    const canvas = root.current?.querySelector<HTMLElement>(".story-canvas");
    if (!framed || !canvas) return;
    const held = holdBack(frozen.explorer.desk.stage.cy, canvas);
    hold.value = held;
    return held.stop;
  }, [framed, frozen, small]);
  if (!player) return null;
  return (
    <div class="viewer-story" ref={root}>
      {small ? (
        <FramedStory viewed={viewed} player={player} />
      ) : (
        <StoryStage {...{ snapshot, session, frozen, player }} title={known.title} headed />
      )}
      {hold.value && <HoldHint session={session} hold={hold.value} />}
    </div>
  );
}
