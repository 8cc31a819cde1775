import type { Snapshot, StoryStep } from "../../snapshot/schema.ts";
import { surfaces } from "../graph/palette.ts";
import { createSession, type Session } from "../session.ts";
import { openFrozen } from "../snapshot/frozen.ts";
import { writeFootmarks } from "./footmarks.ts";
import { presentingRules } from "./look.ts";
import { stand } from "./stand.ts";

/** Small pictures of the steps of a story, drawn as they are presented. */
export interface Stills {
  /** The picture of a step over its elements as the address of an image. Drawn once for each picture, language and theme. */
  draw(elements: Snapshot["elements"], step: Pick<StoryStep, "state" | "footnotes">): string;
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
  explorer.mount(host, { width, height });
  const known = new WeakMap<StoryStep["state"], Map<string, string>>();
  return {
    draw(elements, step) {
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
      const image = stage.cy.png({ output: "base64uri", scale: devicePixelRatio, bg: surfaces[shade].canvas });
      drawn.set(name, image);
      return image;
    },
    end() {
      stage.cy.destroy();
      host.remove();
    },
  };
}
