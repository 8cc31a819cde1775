import { DetailsPanel, HistoryPanel, PathsPanel, SelectionPanel, StylePanel } from "./lazy-panels.ts";
import type { ViewProps } from "./props.ts";

/** What stands on the right: the tools that were opened, else the details of what is selected. */
export function Aside(views: ViewProps) {
  const aside = views.session.aside.value;
  if (aside === "paths") return <PathsPanel {...views} />;
  if (aside === "history") return <HistoryPanel {...views} />;
  if (aside === "style") return <StylePanel {...views} />;
  return views.explorer.state.value.selected ? <DetailsPanel {...views} /> : <SelectionPanel {...views} />;
}

/** Whether there is anything to show on the right. */
export function asideIsOpen({ explorer, session }: ViewProps): boolean {
  return session.aside.value !== undefined || explorer.state.value.selection.length > 0;
}

/** Closes what stands on the right: the tools first, else the details with their selection. */
export function closeAside({ explorer, session }: ViewProps): void {
  if (session.aside.peek() === undefined) explorer.select(undefined);
  else session.aside.value = undefined;
}
