import type { ComponentType } from "preact";
import type { AsideName } from "../session.ts";
import {
  ComparePanel,
  DetailsPanel,
  HistoryPanel,
  PathsPanel,
  SelectionPanel,
  StoryPanel,
  StylePanel,
} from "./lazy-panels.ts";
import type { ViewProps } from "./props.ts";

const tools: Record<AsideName, ComponentType<ViewProps>> = {
  paths: PathsPanel,
  history: HistoryPanel,
  style: StylePanel,
  compare: ComparePanel,
  story: StoryPanel,
};

/** What stands on the right: the tools that were opened, else the details of what is selected, else the path that is shown. */
export function Aside(views: ViewProps) {
  const aside = views.session.aside.value;
  const Tools = aside && tools[aside];
  if (Tools) return <Tools {...views} />;
  const { selected, selection } = views.explorer.state.value;
  if (selected) return <DetailsPanel {...views} />;
  return selection.length > 0 ? <SelectionPanel {...views} /> : <PathsPanel {...views} />;
}

/** Whether there is anything to show on the right. */
export function asideIsOpen({ explorer, session }: ViewProps): boolean {
  const { selection } = explorer.state.value;
  return session.aside.value !== undefined || selection.length > 0 || explorer.desk.stage.parts.route !== undefined;
}
