import type { ViewProps } from "./props.ts";

/** Closes what stands on the right: the tools first, else the details with their selection, else the path. */
export function closeAside({ explorer, session }: ViewProps): void {
  const { stage, changed } = explorer.desk;
  const aside = session.aside.peek();
  session.aside.value = undefined;
  if (aside === "paths" || (!aside && explorer.state.peek().selection.length === 0)) {
    stage.furnish({ route: undefined });
    changed();
  } else if (!aside) explorer.select(undefined);
}
