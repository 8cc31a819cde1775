import chevron from "lucide-static/icons/chevron-down.svg?raw";
import enter from "lucide-static/icons/corner-down-left.svg?raw";
import play from "lucide-static/icons/play.svg?raw";
import stop from "lucide-static/icons/square.svg?raw";
import format from "lucide-static/icons/text-align-start.svg?raw";
import { queryEditorWords } from "../../../i18n/query-editor.ts";
import { Icon } from "../../Icon.tsx";
import { IconButton } from "../../IconButton.tsx";
import { KeepButtons } from "../keep/KeepButtons.tsx";
import type { QueryProps } from "../query-props.ts";
import { pieceOf } from "./piece-of.ts";
import { ReadOnlyChip } from "./ReadOnlyChip.tsx";
import type { Desk } from "./use-editor.ts";

/** What can be done with the query. */
export function EditorHead({ desk, ...props }: QueryProps & { desk: Desk }) {
  const { session, workbench } = props;
  const words = queryEditorWords(session.language.value);
  const formatNow = async () => {
    const done = await desk.editor?.format();
    session.announcement.value = done ? words.formatted : words.notFormatted;
    desk.editor?.focus();
  };
  return (
    <header class="query-head">
      <h3>{words.query}</h3>
      <ReadOnlyChip session={session} workbench={workbench} />
      <div class="query-acts">
        <KeepButtons {...props} />
        <IconButton
          svg={format}
          label={words.format}
          title={`${words.format} (Shift Alt F)`}
          off={!desk.editor}
          press={formatNow}
        />
        <PlanButton {...props} desk={desk} />
        <RunButton {...props} desk={desk} />
      </div>
    </header>
  );
}

/** Explain, and behind the arrow Profile, which runs the query. */
function PlanButton({ session, workbench, desk }: QueryProps & { desk: Desk }) {
  const words = queryEditorWords(session.language.value);
  const explain = (profile: boolean) => {
    const what = pieceOf(workbench.text.peek(), desk);
    if (what) desk.runner.explain(what.text, what.from, profile);
  };
  const choice = (profile: boolean, name: string, hint: string) => (
    <button
      type="button"
      class="menu-item query-plan-choice"
      popovertarget="query-plans"
      popovertargetaction="hide"
      onClick={() => explain(profile)}
    >
      <span>
        {name}
        <span class="hint">{hint}</span>
      </span>
    </button>
  );
  return (
    <div class="query-split">
      <button
        type="button"
        class="button"
        title={`${words.explainHint} (Ctrl Shift Enter)`}
        onClick={() => explain(false)}
      >
        {words.explain}
      </button>
      <button
        type="button"
        class="button query-split-more"
        popovertarget="query-plans"
        aria-label={words.morePlans}
        title={words.morePlans}
      >
        <Icon svg={chevron} size={14} />
      </button>
      <div id="query-plans" class="menu query-plans" popover="auto">
        {choice(false, words.explain, words.explainHint)}
        {choice(true, words.profile, words.profileHint)}
      </div>
    </div>
  );
}

/** Run, and Cancel while something runs. */
function RunButton({ session, workbench, desk }: QueryProps & { desk: Desk }) {
  const words = queryEditorWords(session.language.value);
  if (workbench.busy.value) {
    return (
      <button type="button" class="button query-run" onClick={workbench.cancel}>
        <Icon svg={stop} size={14} />
        {words.cancel}
      </button>
    );
  }
  const run = () => {
    const what = pieceOf(workbench.text.peek(), desk);
    if (what) desk.runner.run(what.text, what.from);
    else session.toast.value = words.empty;
  };
  return (
    <button type="button" class="button primary query-run" title="Ctrl Enter" onClick={run}>
      <Icon svg={play} size={14} />
      {desk.runnable?.selected ? words.runSelection : words.run}
      <span class="query-key" hidden={desk.runnable?.selected}>
        Ctrl <Icon svg={enter} size={12} />
      </span>
    </button>
  );
}
