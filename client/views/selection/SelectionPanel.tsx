import x from "lucide-static/icons/x.svg?raw";
import "../../styles/menu.css";
import "../../styles/selection.css";
import { exploreWords } from "../../i18n/explore.ts";
import { Totals } from "../facets/Totals.tsx";
import { Icon } from "../Icon.tsx";
import { LineButtons } from "../menu/LineButtons.tsx";
import { lineActions } from "../menu/lines.ts";
import { targetOf } from "../menu/target.ts";
import type { ViewProps } from "../props.ts";
import { SelectedKinds } from "./SelectedKinds.tsx";
import { SelectedList } from "./SelectedList.tsx";
import { SelectionActions } from "./SelectionActions.tsx";

/** What is selected where it is several elements, and what can be done with it. */
export function SelectionPanel(views: ViewProps) {
  const { explorer, session } = views;
  const words = exploreWords(session.language.value);
  const target = targetOf(explorer, explorer.state.value.selection);
  if (target.keys.length === 0) return null;
  const close = () => {
    explorer.select(undefined);
    document.querySelector<HTMLElement>(".canvas")?.focus();
  };
  return (
    <div class="selection">
      <header class="selection-head">
        <h2>{words.selectedCount(target.keys.length)}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={words.closeSelection}
          title={words.closeSelection}
          onClick={close}
        >
          <Icon svg={x} />
        </button>
      </header>
      <SelectedKinds {...views} target={target} />
      <Totals {...views} nodes={target.nodes.flatMap((key) => explorer.node(key) ?? [])} titled />
      <SelectionActions {...views} target={target} />
      {target.nodes.length > 1 && (
        <section class="selection-part">
          <h3>{words.sections.align}</h3>
          <LineButtons {...views} actions={lineActions(views, target)} run={({ act }) => void act()} />
        </section>
      )}
      <SelectedList {...views} target={target} />
    </div>
  );
}
