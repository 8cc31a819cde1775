import { type ReadonlySignal, signal } from "@preact/signals";
import type { Snapshot, StoryStep } from "../../snapshot/schema.ts";
import { painters } from "../graph/painters.ts";
import { surfaces } from "../graph/palette.ts";
import type { Parts } from "../graph/parts.ts";
import { createSession, type Session } from "../session.ts";
import { openFrozen } from "../snapshot/frozen.ts";
import { writeFootmarks } from "./footmarks.ts";
import { presentingRules } from "./look.ts";
import { stand } from "./stand.ts";
import { drawStillMarks, stillRules } from "./still-marks.ts";

/** Small pictures of the steps of a story, drawn as they are presented. */
export interface Stills {
  /** The picture of a step over its elements as the address of an image. Drawn once for each picture, language and theme. */
  draw(elements: Snapshot["elements"], step: Pick<StoryStep, "state" | "footnotes">): string;
  /** Changes when pictures can be drawn better than before: what draws by value is fetched for the first of them. */
  fresh: ReadonlySignal<number>;
  end(): void;
}

/** Draws stills of a size in CSS px on a canvas that nobody sees. The snapshot gives lens and datasets. */
export function createStills(
  snapshot: Snapshot,
  { language, theme }: Pick<Session, "language" | "theme">,
  { width, height }: { width: number; height: number },
): Stills {
  const host = document.createElement("div");
  Object.assign(host.style, {
    ...{ position: "fixed", insetInlineStart: "-20000px", visibility: "hidden" },
    ...{ width: `${width}px`, height: `${height}px` },
  });
  document.body.append(host);
  const session = createSession(language.peek(), theme.peek());
  const { explorer } = openFrozen(snapshot, session);
  const { stage, gaze } = explorer.desk;
  stage.drawBy(presentingRules(stage));
  stage.drawBy(stillRules(stage));
  explorer.mount(host, { width, height });
  const known = new WeakMap<StoryStep["state"], Map<string, string>>();
  const fresh = signal(0);
  const painted = new Set<keyof Parts>();
  /** Whether all that draws this picture is here; what is not is fetched. */
  const isReady = ({ parts = {} }: StoryStep["state"]) => {
    const awaited = (Object.keys(parts) as (keyof Parts)[]).filter((name) => painters[name] && !painted.has(name));
    if (awaited.length === 0) return true;
    void Promise.all(awaited.map((name) => painters[name]?.())).then(() => {
      for (const name of awaited) painted.add(name);
      fresh.value++;
    });
    return false;
  };
  return {
    fresh,
    draw(elements, step) {
      fresh.value;
      const [spoken, shade] = [language.peek(), theme.peek()];
      const drawn = known.get(step.state) ?? new Map<string, string>();
      known.set(step.state, drawn);
      const name = `${spoken} ${shade} ${step.footnotes.join(" ")}`;
      const there = drawn.get(name);
      if (there !== undefined) return there;
      session.language.value = spoken;
      session.theme.value = shade;
      gaze.move(stand(stage, elements, step, true), 0);
      writeFootmarks(stage, step.footnotes);
      drawStillMarks(stage);
      const image = stage.cy.png({ output: "base64uri", scale: devicePixelRatio, bg: surfaces[shade].canvas });
      if (isReady(step.state)) drawn.set(name, image);
      return image;
    },
    end() {
      stage.cy.destroy();
      host.remove();
    },
  };
}
