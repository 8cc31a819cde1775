import eyeOff from "lucide-static/icons/eye-off.svg?raw";
import { useState } from "preact/hooks";
import { type CauseCount, causesOf } from "../../graph/sieve/causes.ts";
import { facetWords } from "../../i18n/facets.ts";
import { t } from "../../i18n/text.ts";
import "../../styles/hidden-list.css";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { HiddenEach } from "./HiddenEach.tsx";
import { HiddenRow } from "./HiddenRow.tsx";

type Props = Pick<ViewProps, "session" | "explorer">;

/** "12 hidden": in the status bar while anything is; a press lists what hides it, with a way back for each. */
export function HiddenList({ session, explorer }: Props) {
  const words = t(session.language.value);
  const [open, setOpen] = useState(false);
  const { hidden, facets } = explorer.state.value;
  const filtered = Object.values(facets).some((list) => list.some(({ off }) => off));
  if (hidden === 0 && !filtered && explorer.desk.stage.filters.rules.length === 0) return null;
  return (
    <>
      <button type="button" class="status-button hidden-button" popovertarget="hidden-list">
        <Icon svg={eyeOff} size={14} />
        {words.hidden(hidden)}
      </button>
      <div
        id="hidden-list"
        class="menu hidden-list"
        popover="auto"
        onBeforeToggle={({ newState }) => setOpen(newState === "open")}
      >
        {open && <Causes session={session} explorer={explorer} />}
        <button type="button" class="button" onClick={() => explorer.showAll()}>
          {words.showAll(hidden)}
        </button>
      </div>
    </>
  );
}

/** All that hides something; the counts of the rows add up to the sum above them. */
function Causes({ session, explorer }: Props) {
  const language = session.language.value;
  const words = facetWords(language);
  const { hidden } = explorer.state.value;
  const causes = causesOf(explorer.desk.stage);
  const nodes = causes.reduce((sum, one) => sum + one.nodes, 0);
  const byHand = causes.flatMap(({ cause }) => (cause.by === "hand" ? cause.keys : []));
  return (
    <>
      <p>
        <strong>{t(language).hidden(hidden)}</strong>
        {hidden > 0 && words.colon + words.hiddenSum(nodes, hidden - nodes)}
      </p>
      <ul>
        {causes.map((one) => (
          <HiddenRow key={idOf(one)} {...one} session={session} explorer={explorer} />
        ))}
      </ul>
      {byHand.length > 0 && <HiddenEach keys={byHand} session={session} explorer={explorer} />}
    </>
  );
}

function idOf({ cause }: CauseCount): string {
  if (cause.by === "hand") return cause.by;
  return `${cause.by} ${cause.by === "rule" ? cause.line : cause.value}`;
}
