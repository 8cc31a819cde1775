import type { DrawerName } from "../session.ts";
import { CypherDrawer, SchemaDrawer, SourcesDrawer, TableDrawer, TimelineDrawer } from "./lazy-panels.ts";
import type { ViewProps } from "./props.ts";

/** What an open drawer holds; each draws its own DrawerHead. */
export function DrawerBody({ name, ...views }: ViewProps & { name: DrawerName }) {
  if (name === "table") return <TableDrawer {...views} />;
  if (name === "cypher") return <CypherDrawer {...views} />;
  if (name === "timeline") return <TimelineDrawer {...views} />;
  if (name === "schema") return <SchemaDrawer {...views} />;
  return <SourcesDrawer {...views} />;
}
