import { useEffect } from "preact/hooks";
import { announceBeside } from "../../announce.ts";
import { attempt } from "../../attempt.ts";
import { leaveWay, lookAt } from "../../graph/paths.ts";
import { pathWords } from "../../i18n/paths.ts";
import "../../styles/details.css";
import "../../styles/evidence.css";
import "../../styles/paths.css";
import type { ViewProps } from "../props.ts";
import { finderOf } from "./open-paths.ts";
import { PathAnswer } from "./PathAnswer.tsx";
import { PathEnds } from "./PathEnds.tsx";
import { PathHead } from "./PathHead.tsx";
import { PathOptions } from "./PathOptions.tsx";
import { PathSteps } from "./PathSteps.tsx";

/** Paths between nodes: which ends, how far and along what; the paths found; the one that is shown, hop by hop. */
export function PathsPanel(views: ViewProps) {
  const { explorer, session } = views;
  const finder = finderOf(explorer);
  const words = pathWords(session.language.value);
  const { selected } = explorer.state.value;
  const shown = finder.shown();
  const nodes = shown?.way.nodes ?? [];
  const ends = finder.ends.value;
  const close = () => {
    finder.cancel();
    session.aside.value = undefined;
    leaveWay(explorer.desk);
    document.querySelector<HTMLElement>(".canvas")?.focus();
  };
  useEffect(() => {
    const [first, last] = [nodes[0], nodes.at(-1)];
    if (ends.length < 2 && first && last) attempt(session, () => finder.adopt([first, last]));
  }, []);
  useEffect(() => {
    if (selected?.kind !== "edge" || !shown) return;
    const hop = shown.way.hops.findIndex((edges) => edges.some(({ key }) => key === selected.key));
    lookAt(explorer.desk, hop + 1);
  }, [selected?.key]);
  useEffect(() => {
    const { ways } = finder;
    if (shown && shown.index >= 0)
      announceBeside(session, words.shown(shown.index + 1, ways.peek().length, shown.way.hops.length));
  }, [shown?.index]);
  return (
    <div class="details paths">
      <PathHead {...views} finder={finder} shown={shown} close={close} />
      <PathEnds {...views} finder={finder} />
      {ends.length >= 2 && <PathOptions {...views} finder={finder} />}
      <PathAnswer {...views} finder={finder} shown={shown} />
      {shown && <PathSteps {...views} shown={shown} />}
    </div>
  );
}
