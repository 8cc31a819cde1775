import { useEffect, useState } from "preact/hooks";
import { t } from "../i18n/text.ts";
import { sizes } from "../panels.ts";
import { DetailsPanel } from "./lazy-panels.ts";
import type { ShellProps, ViewProps } from "./props.ts";
import { Resizer } from "./Resizer.tsx";

/** The second click of a double-click must still meet the canvas, so the panel waits for it (ms). */
const doubleClick = 300;

/** The right panel: there while something is selected. */
export function Details({ panels, ...views }: ViewProps & Pick<ShellProps, "panels">) {
  const words = t(views.session.language.value);
  const wanted = views.explorer.state.value.selected !== undefined;
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!wanted) return setOpen(false);
    const timer = setTimeout(() => setOpen(true), doubleClick);
    return () => clearTimeout(timer);
  }, [wanted]);
  if (!wanted || !open) return null;
  return (
    <aside class="right-panel" aria-label={words.detailsPanel} style={{ inlineSize: `${panels.rightWidth.value}px` }}>
      <h2 class="unseen">{words.detailsPanel}</h2>
      <Resizer size={panels.rightWidth} limits={sizes.right} label={words.resizeDetails} edge="left" />
      <DetailsPanel {...views} />
    </aside>
  );
}
