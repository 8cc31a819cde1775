import { type Signal, signal } from "@preact/signals";
import { useEffect, useMemo, useState } from "preact/hooks";
import { queryAnswerWords } from "../../i18n/query-answer.ts";
import { workbenchOf } from "../../query/workbench-of.ts";
import { read, write } from "../../storage.ts";
import "../../styles/query.css";
import { DrawerHead } from "../DrawerHead.tsx";
import type { ViewProps } from "../props.ts";
import { Resizer } from "../Resizer.tsx";
import { AnswerSide } from "./answer/AnswerSide.tsx";
import { EditorSide } from "./editor/EditorSide.tsx";
import { LinkNote } from "./keep/LinkNote.tsx";

/** The width of the query, px: least, most, at first. */
const widths = [300, 1400, 500] as const;
const sides = ["query", "answer"] as const;
type Side = (typeof sides)[number];

/** The researcher's desk: a query on the left, its answer on the right; where it is narrow one of them, by tabs. */
export function CypherDrawer(views: ViewProps) {
  const { session } = views;
  const workbench = useMemo(() => workbenchOf(views), [views.explorer]);
  const words = queryAnswerWords(session.language.value);
  const width = useKeptWidth();
  const [side, show] = useState<Side>("query");
  const runs = workbench.running.value !== undefined;
  const opened = workbench.opened.value;
  useEffect(() => {
    if (runs) show("answer");
  }, [runs]);
  useEffect(() => {
    if (opened > 0) show("query");
  }, [opened]);
  const props = { ...views, workbench };
  return (
    <>
      <DrawerHead session={session} />
      <LinkNote {...props} />
      <fieldset class="query-sides">
        <legend class="unseen">{words.sides}</legend>
        {sides.map((name) => (
          <button key={name} type="button" aria-pressed={name === side} onClick={() => show(name)}>
            {name === "query" ? words.query : words.result}
          </button>
        ))}
      </fieldset>
      <div class={`query-desk query-desk-${side}`} style={{ "--query-size": `${width.value}px` }}>
        <div class="query-side">
          <EditorSide {...props} />
          <Resizer size={width} limits={widths} label={words.divider} edge="right" />
        </div>
        <div class="answer-side">
          <AnswerSide {...props} />
        </div>
      </div>
    </>
  );
}

/** The width of the query as this browser remembers it. */
function useKeptWidth(): Signal<number> {
  const width = useMemo(() => {
    const kept = Number(read("query.size"));
    return signal(kept >= widths[0] && kept <= widths[1] ? kept : widths[2]);
  }, []);
  useEffect(() => width.subscribe((value) => write("query.size", String(value))), [width]);
  return width;
}
