import type { Explorer } from "../graph/explorer.ts";
import type { Session } from "../session.ts";
import { lazy } from "./Lazy.tsx";
import type { ViewProps } from "./props.ts";

interface Shown {
  session: Session;
  explorer: Explorer;
}

const graphViews = async () => (await import("../canvas.ts")).graphViews;

/** The graph with what belongs to it. */
export const CanvasView = lazy<ViewProps>(async () => (await graphViews()).CanvasView);

/** Questions and legend. */
export const LeftContent = lazy<Shown & { narrow: boolean }>(async () => (await graphViews()).LeftContent);

/** The questions over the first picture of a phone. */
export const QuestionChips = lazy<Shown>(async () => (await graphViews()).QuestionChips);

/** The numbers of the status bar. */
export const StatusNumbers = lazy<Shown>(async () => (await graphViews()).StatusNumbers);

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
