import { t } from "../i18n/text.ts";
import { sizes } from "../panels.ts";
import { Aside, asideIsOpen } from "./Aside.tsx";
import type { ShellProps, ViewProps } from "./props.ts";
import { Resizer } from "./Resizer.tsx";

/** The right panel: there while something is selected or tools are open. */
export function Details({ panels, ...views }: ViewProps & Pick<ShellProps, "panels">) {
  const words = t(views.session.language.value);
  if (!asideIsOpen(views)) return null;
  return (
    <aside class="right-panel" aria-label={words.detailsPanel} style={{ inlineSize: `${panels.rightWidth.value}px` }}>
      <h2 class="unseen">{words.detailsPanel}</h2>
      <Resizer size={panels.rightWidth} limits={sizes.right} label={words.resizeDetails} edge="left" />
      <Aside {...views} />
    </aside>
  );
}
