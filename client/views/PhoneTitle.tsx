import undo from "lucide-static/icons/undo-2.svg?raw";
import type { ComponentChildren } from "preact";
import type { Explorer } from "../graph/explorer.ts";
import { t } from "../i18n/text.ts";
import type { Session } from "../session.ts";
import { inSightOf } from "./facet-count.ts";
import { Icon } from "./Icon.tsx";
import { Logo } from "./Logo.tsx";
import { titleOf } from "./title.ts";

/** The head of a phone: the dataset over the first picture; the way back and what is selected, or what it grew around, over any other. */
export function PhoneTitle({ session, explorer }: { session: Session; explorer: Explorer | undefined }) {
  const state = explorer?.state.value;
  const words = t(session.language.value);
  const { title, asOf } = titleOf(session);
  if (!explorer || state?.view !== "explore") return <Head mark={<Logo />} title={title} under={asOf} />;
  const node = state.selected?.kind === "node" ? explorer.node(state.selected.key) : explorer.focus();
  const back = (
    <button
      type="button"
      class="icon-button"
      aria-label={words.undo}
      disabled={!state.canUndo}
      onClick={() => explorer.undo()}
    >
      <Icon svg={undo} size={20} />
    </button>
  );
  const { nodes, edges } = inSightOf(state);
  const under = words.nodesAndEdges(nodes, edges);
  return <Head mark={back} title={node ? explorer.captionOf(node) : title} under={under} />;
}

function Head({ mark, title, under }: { mark: ComponentChildren; title: string; under: string | undefined }) {
  return (
    <>
      <div class="brand">{mark}</div>
      <div class="title">
        <h1>{title || "Tsunagi"}</h1>
        {under && <p>{under}</p>}
      </div>
    </>
  );
}
