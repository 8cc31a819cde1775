import { useEffect, useState } from "preact/hooks";
import type { State } from "../../../snapshot/schema.ts";
import { createStills, type Stills } from "../../present/stills.ts";
import { draftAsSnapshot } from "../../story/as-snapshot.ts";
import type { StoryProps } from "./StoryPanel.tsx";

const size = { width: 480, height: 300 };

/** The small pictures of the steps by their states; each is drawn when the page has nothing else to do. */
export function useStills({ session, explorer, draft }: StoryProps): ReadonlyMap<State, string> {
  const steps = draft.steps.value;
  const [drawn, setDrawn] = useState<ReadonlyMap<State, string>>(new Map());
  const [stills, setStills] = useState<Stills>();
  const some = steps[0] !== undefined;
  const lens = explorer.lens.value;
  useEffect(() => {
    const [first] = draft.steps.peek();
    if (!first) return;
    const made = createStills(draftAsSnapshot(draft, explorer, session, first), session, size);
    setStills(made);
    return () => made.end();
  }, [some, lens]);
  const look = `${session.language.value} ${session.theme.value} ${stills?.fresh.value}`;
  useEffect(() => {
    if (!stills) return;
    let at = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const made = new Map<State, string>();
    const isThere = (state: State) => steps.some((step) => step.state === state);
    const next = () => {
      const step = steps[at++];
      if (!step) return;
      made.set(step.state, stills.draw(draft.elements.peek(), step));
      setDrawn((before) => new Map([...[...before].filter(([state]) => isThere(state)), ...made]));
      timer = setTimeout(next, 16);
    };
    timer = setTimeout(next, 60);
    return () => clearTimeout(timer);
  }, [stills, steps, look]);
  return drawn;
}
