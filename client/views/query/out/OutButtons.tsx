import download from "lucide-static/icons/download.svg?raw";
import ellipsis from "lucide-static/icons/ellipsis.svg?raw";
import { useRef, useState } from "preact/hooks";
import { queryOutWords } from "../../../i18n/query-out.ts";
import "../../../styles/query-out.css";
import { Icon } from "../../Icon.tsx";
import type { QueryProps } from "../query-props.ts";
import { CiteDialog } from "./CiteDialog.tsx";
import { OutMenu } from "./OutMenu.tsx";
import { downloadAnswer } from "./take-out.ts";
import { walkMenu } from "./walk-menu.ts";

/** Ways to take an answer out: CSV at once, all others in a menu. */
export function OutButtons(props: QueryProps) {
  const { session, workbench } = props;
  const words = queryOutWords(session.language.value);
  const menu = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [citing, cite] = useState(false);
  const answer = workbench.answer.value;
  const ended = answer !== undefined && answer.state.value !== "running";
  const rows = ended ? answer.rows.length : 0;
  return (
    <>
      <button
        type="button"
        class="button out-csv"
        disabled={!ended}
        aria-label={words.csv}
        title={ended ? words.csvHint(rows) : answer ? words.stillRunning : words.csv}
        onClick={() => answer && void downloadAnswer(props, answer, "csv")}
      >
        <Icon svg={download} size={14} />
        {words.csv}
      </button>
      <button
        type="button"
        class="button out-more"
        popovertarget="query-out"
        aria-label={words.more}
        title={words.more}
      >
        <Icon svg={ellipsis} size={14} />
      </button>
      <div
        id="query-out"
        class="menu out-menu"
        popover="auto"
        role="dialog"
        aria-label={words.more}
        ref={menu}
        onKeyDown={walkMenu}
        onBeforeToggle={({ newState }) => setOpen(newState === "open")}
      >
        {open && (
          <OutMenu
            {...props}
            answer={ended ? answer : undefined}
            close={() => menu.current?.hidePopover()}
            cite={() => cite(true)}
          />
        )}
      </div>
      {citing && ended && <CiteDialog {...props} answer={answer} close={() => cite(false)} />}
    </>
  );
}
