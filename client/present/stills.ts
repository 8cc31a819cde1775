import type { Snapshot } from "../../snapshot/schema.ts";
import { surfaces } from "../graph/palette.ts";
import { createSession, type Session } from "../session.ts";
import { openFrozen } from "../snapshot/frozen.ts";
import { createPlayer } from "./player.ts";

/** Small pictures of the steps of a story, drawn as they are presented. */
export interface Stills {
  /** The picture of a step (from 1) as an address of an image; undefined where it cannot be drawn. */
  of(step: number): string | undefined;
  end(): void;
}

/** Draws stills of a size in CSS px, each when it is first asked for, on a canvas that nobody sees. */
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
  const session = { ...createSession(language.peek(), theme.peek()) };
  const frozen = openFrozen(snapshot, session);
  const player = createPlayer(frozen, snapshot);
  frozen.explorer.mount(host, { width, height });
  const known = new Map<string, string>();
  return {
    of(step) {
      const [spoken, shade] = [language.peek(), theme.peek()];
      const name = `${step} ${spoken} ${shade}`;
      const drawn = known.get(name);
      if (drawn !== undefined || step < 1 || step > player.steps.length) return drawn;
      session.language.value = spoken;
      session.theme.value = shade;
      player.go(step);
      player.settle();
      const { cy } = frozen.explorer.desk.stage;
      const image = cy.png({ output: "base64uri", scale: devicePixelRatio, bg: surfaces[shade].canvas });
      known.set(name, image);
      return image;
    },
    end() {
      player.end();
      frozen.explorer.desk.stage.cy.destroy();
      host.remove();
    },
  };
}
