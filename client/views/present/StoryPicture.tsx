import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { nameOf, typeName } from "../../evidence/names.ts";
import { loadFonts } from "../../fonts.ts";
import { presentWords } from "../../i18n/present.ts";
import { lazy } from "../Lazy.tsx";
import { needsFoot } from "./needs-foot.ts";
import type { FootProps } from "./PictureFoot.tsx";
import { PictureNotes } from "./PictureNotes.tsx";
import type { StageProps } from "./StoryStage.tsx";

/** So many relationships are told to who cannot see the picture. */
const mostTold = 60;

/** What is drawn by value and what is filtered, fetched for pictures where something is. */
const PictureFoot = lazy<FootProps>(async () => (await import("./PictureFoot.tsx")).PictureFoot);

/** The picture of a step. It can be moved and zoomed; the next step brings it back. */
export function StoryPicture({ frozen, session, player, snapshot }: StageProps) {
  const host = useRef<HTMLDivElement>(null);
  const { explorer } = frozen;
  const words = presentWords(session.language.value);
  const { nodes, edges } = explorer.state.value;
  const step = player.steps[player.step.value - 1];
  useMount({ frozen, player, host });
  useFonts({ frozen, player, language: session.language.value, size: nodes + edges });
  return (
    <div class="story-picture">
      <div class="story-canvas" ref={host} role="img" aria-label={words.picture(nodes, edges)} />
      <PictureNotes explorer={explorer} session={session} />
      {step && needsFoot(explorer) && (
        <PictureFoot {...{ explorer, session }} call={frozen.call} frozen snapshot={snapshot} state={step.state} />
      )}
      <Told frozen={frozen} session={session} />
    </div>
  );
}

type Mounted = Pick<StageProps, "frozen" | "player"> & { host: { current: HTMLDivElement | null } };

function useMount({ frozen, player, host }: Mounted): void {
  // Ends with the view itself, before its canvas is destroyed: effects are undone later.
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const { explorer } = frozen;
    const { cy } = explorer.desk.stage;
    const wants = (what: string) => matchMedia(`(prefers-${what})`).matches;
    const size = () => ({ width: element.clientWidth, height: element.clientHeight });
    explorer.prefer({ still: wants("reduced-motion: reduce"), contrast: wants("contrast: more") });
    cy.autoungrabify(true);
    // A finger that moves sideways turns the page.
    cy.userPanningEnabled(!matchMedia("(pointer: coarse)").matches);
    explorer.mount(element, size());
    player.settle();
    // For the browser's console and the end-to-end tests.
    Object.assign(element, { explorer, player });
    const observer = new ResizeObserver(() => {
      explorer.resize(size());
      player.settle();
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      player.end();
      explorer.unmount();
    };
  }, [frozen, player]);
}

interface Lettered extends Pick<StageProps, "frozen" | "player"> {
  language: string;
  size: number;
}

/** Captions are measured anew when their letters are there, and when they are in another language. */
function useFonts({ frozen, player, language, size }: Lettered): void {
  useEffect(() => {
    player.settle();
    loadFonts(frozen.explorer.texts()).then(async (fresh) => {
      if (fresh.size === 0) return;
      await frozen.explorer.refresh(fresh);
      player.settle();
    });
  }, [frozen, player, language, size]);
}

/** The relationships of the picture as text, those that stand out first. */
function Told({ frozen, session }: Pick<StageProps, "frozen" | "session">) {
  const { explorer } = frozen;
  const language = session.language.value;
  const words = presentWords(language);
  const lens = explorer.lens.value;
  explorer.state.value;
  const name = (key: string) => {
    const node = explorer.node(key);
    return node ? nameOf(node, lens, language) : key;
  };
  const isSpot = (key: string) => explorer.desk.stage.cy.getElementById(key).hasClass("spot");
  const edges = explorer.edges().toSorted((a, b) => Number(isSpot(b.key)) - Number(isSpot(a.key)));
  return (
    <ul class="unseen" aria-label={words.pictureAsText}>
      {edges.slice(0, mostTold).map(({ key, type, source, target }) => (
        <li key={key}>{`${name(source)} ${typeName(type, lens, language)} ${name(target)}`}</li>
      ))}
    </ul>
  );
}
