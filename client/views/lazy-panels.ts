import { lazy } from "./Lazy.tsx";
import type { ViewProps } from "./props.ts";

/** The details of the selection, fetched when something is first selected. */
export const DetailsPanel = lazy<ViewProps>(async () => (await import("./details/DetailsPanel.tsx")).DetailsPanel);

/** The table twin of the canvas, fetched when its drawer opens. */
export const TableDrawer = lazy<ViewProps>(async () => (await import("./table/TableDrawer.tsx")).TableDrawer);

/** The source texts, fetched when their drawer opens. */
export const SourcesDrawer = lazy<ViewProps>(async () => (await import("./sources/SourcesDrawer.tsx")).SourcesDrawer);

/** Search and commands, fetched when first opened. */
export const SearchPalette = lazy<ViewProps & { close: () => void }>(
  async () => (await import("./search/SearchPalette.tsx")).SearchPalette,
);
