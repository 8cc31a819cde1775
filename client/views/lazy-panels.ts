import type { Signal } from "@preact/signals";
import type { Explorer } from "../graph/explorer.ts";
import type { Session } from "../session.ts";
import { closeAside } from "./close-aside.ts";
import { lazy } from "./Lazy.tsx";
import type { ShellProps, ViewProps } from "./props.ts";

interface Shown {
  session: Session;
  explorer: Explorer;
}

const drawer = { place: "drawer", close: ({ session }: ViewProps) => put(session.drawer, undefined) } as const;
const aside = { place: "aside", close: closeAside } as const;
const over = { place: "over", takesKeys: true } as const;

function put<T>(signal: Signal<T>, value: T): void {
  signal.value = value;
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
export const DetailsPanel = lazy<ViewProps>(
  async () => (await import("./details/DetailsPanel.tsx")).DetailsPanel,
  aside,
);

/** The table twin of the canvas, fetched when its drawer opens. */
export const TableDrawer = lazy<ViewProps>(async () => (await import("./table/TableDrawer.tsx")).TableDrawer, drawer);

/** The researcher's desk: editor and answer, fetched when its drawer opens. */
export const CypherDrawer = lazy<ViewProps>(
  async () => (await import("./query/CypherDrawer.tsx")).CypherDrawer,
  drawer,
);

/** The source texts, fetched when their drawer opens. */
export const SourcesDrawer = lazy<ViewProps>(
  async () => (await import("./sources/SourcesDrawer.tsx")).SourcesDrawer,
  drawer,
);

/** Search and commands, fetched when first opened. */
export const SearchPalette = lazy<ViewProps & { close: () => void }>(
  async () => (await import("./search/SearchPalette.tsx")).SearchPalette,
  { ...over, close: ({ close }) => close() },
);

/** When things happened, fetched when its drawer opens. */
export const TimelineDrawer = lazy<ViewProps>(
  async () => (await import("./timeline/TimelineDrawer.tsx")).TimelineDrawer,
  drawer,
);

/** Labels and relationship types as a small graph, fetched when its drawer opens. */
export const SchemaDrawer = lazy<ViewProps>(
  async () => (await import("./schema/SchemaDrawer.tsx")).SchemaDrawer,
  drawer,
);

/** What is selected where it is several elements. */
export const SelectionPanel = lazy<ViewProps>(
  async () => (await import("./selection/SelectionPanel.tsx")).SelectionPanel,
  aside,
);

/** Paths between the selected nodes. */
export const PathsPanel = lazy<ViewProps>(async () => (await import("./paths/PathsPanel.tsx")).PathsPanel, aside);

/** The steps that made the picture. */
export const HistoryPanel = lazy<ViewProps>(
  async () => (await import("./history/HistoryPanel.tsx")).HistoryPanel,
  aside,
);

/** Says what undo took back, fetched with the first undo. */
export const StepVoice = lazy<ViewProps>(async () => (await import("./history/StepVoice.tsx")).StepVoice);

/** Tells a screen reader what changed on the canvas. */
export const Voice = lazy<ViewProps>(async () => (await import("./voice/Voice.tsx")).Voice);

/** Finds on the canvas, fetched when first opened. */
export const FindBar = lazy<ViewProps>(async () => (await import("./find/FindBar.tsx")).FindBar, {
  ...over,
  close: ({ session }) => put(session.finding, false),
});

/** Notes over the canvas, fetched when there are any. */
export const NotesLayer = lazy<ViewProps>(async () => (await import("./notes/NotesLayer.tsx")).NotesLayer, {
  takesKeys: true,
});

/** Size, colour, width, icon and boxes by value. */
export const StylePanel = lazy<ViewProps>(async () => (await import("./style/StylePanel.tsx")).StylePanel, aside);

/** What is otherwise than in a snapshot. */
export const ComparePanel = lazy<ViewProps>(
  async () => (await import("./compare/ComparePanel.tsx")).ComparePanel,
  aside,
);

/** The legend of what is drawn by value, and what folds boxes. */
export const ValueLegend = lazy<ViewProps>(async () => (await import("./style/ValueLegend.tsx")).ValueLegend);

/** The menu of a node, an edge, a selection or the ground, fetched when first asked for. */
export const ContextMenu = lazy<ViewProps>(async () => (await import("./menu/ContextMenu.tsx")).ContextMenu, {
  ...over,
  close: ({ explorer }) => put(explorer.asked, undefined),
});

/** The tools over the canvas: ways to select, style, boxes, notes, find. */
export const CanvasTools = lazy<ViewProps>(async () => (await import("./tools/CanvasTools.tsx")).CanvasTools);

/** Keys and gestures, fetched when asked for. */
export const HelpSheet = lazy<ViewProps>(async () => (await import("./help/HelpSheet.tsx")).HelpSheet, {
  ...over,
  close: ({ session }) => put(session.help, false),
});

/** What to do first on an empty canvas. */
export const EmptyState = lazy<ViewProps>(async () => (await import("./EmptyState.tsx")).EmptyState);

/** What a limit cut. */
export const TruncatedNotice = lazy<ViewProps>(async () => (await import("./TruncatedNotice.tsx")).TruncatedNotice);

/** Facets beyond the legend. */
export const MoreFacets = lazy<Shown>(async () => (await import("./facets/MoreFacets.tsx")).MoreFacets);

/** What is out of sight, and why. */
export const HiddenList = lazy<Shown>(async () => (await import("./facets/HiddenList.tsx")).HiddenList);

/** The quote of the relationship that is pointed at, fetched when something first is. */
export const QuoteCard = lazy<ViewProps>(async () => (await import("./quote/QuoteCard.tsx")).QuoteCard);

/** How the canvas is arranged, in the status bar. */
export const LayoutButton = lazy<Shown>(async () => (await import("./layouts/LayoutButton.tsx")).LayoutButton);

/** The layouts to choose from, fetched when first asked for. */
export const LayoutMenu = lazy<ViewProps>(async () => (await import("./layouts/LayoutMenu.tsx")).LayoutMenu, {
  ...over,
  close: ({ session }) => put(session.layouts, false),
});

/** What the page gives away or takes in: link, snapshot, story. */
export const ShareTools = lazy<ViewProps>(async () => (await import("./snapshot/ShareTools.tsx")).ShareTools);

/** Stories that are shipped, beside the questions. */
export const StoryLinks = lazy<Shown>(async () => (await import("./snapshot/StoryLinks.tsx")).StoryLinks);

/** Where a story is written. */
export const StoryPanel = lazy<ViewProps>(async () => (await import("./story/StoryPanel.tsx")).StoryPanel, aside);

/** The panels of a phone, fetched on one. */
export const PhoneSheet = lazy<ViewProps & Pick<ShellProps, "panels">>(
  async () => (await import("./PhoneSheet.tsx")).PhoneSheet,
);

/** What is behind the menu button of a phone. */
export const PhoneMenuItems = lazy<ShellProps>(async () => (await import("./PhoneMenuItems.tsx")).PhoneMenuItems);
