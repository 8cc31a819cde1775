import { useEffect, useRef, useState } from "preact/hooks";
import { stepWords } from "../../i18n/steps.ts";
import "../../styles/history.css";
import { AsideHead } from "../AsideHead.tsx";
import type { ViewProps } from "../props.ts";
import { StepRow } from "./StepRow.tsx";
import { useSteps } from "./use-steps.ts";

/** The steps that made the picture; a click goes to one, and each shows the Cypher that does the same. */
export function HistoryPanel(views: ViewProps) {
  const words = stepWords(views.session.language.value);
  const { lines, present } = useSteps(views);
  const [open, setOpen] = useState<object>();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const current = list.current?.querySelector("[aria-current]");
    current?.scrollIntoView({ block: "nearest" });
    // The panel came by a key or a button: the next key walks in it.
    if (document.activeElement === document.body) (current as HTMLElement | null)?.focus();
  }, [present]);
  return (
    <div class="history">
      <AsideHead views={views} title={words.history} close={words.close} />
      <p class="hint">{lines.length === 0 ? words.empty : words.historyHint}</p>
      <ol class="steps" aria-label={words.steps} ref={list} onKeyDown={walk}>
        {lines.map((line, index) => (
          <StepRow
            key={index}
            {...views}
            line={line}
            present={index === present}
            undone={index > present}
            open={open === line.doing}
            toggle={() => setOpen(open === line.doing ? undefined : line.doing)}
            jump={() => views.explorer.desk.doings.jump(index)}
          />
        ))}
      </ol>
    </div>
  );
}

/** Arrow keys, Home and End walk from step to step. */
function walk(event: KeyboardEvent & { currentTarget: HTMLOListElement }): void {
  const steps = [...event.currentTarget.querySelectorAll<HTMLElement>(".step")];
  const at = steps.findIndex((step) => step.parentElement?.contains(document.activeElement));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: steps.length - 1 }[event.key];
  if (to === undefined || at < 0) return;
  event.preventDefault();
  steps[Math.max(0, Math.min(steps.length - 1, to))]?.focus();
}
