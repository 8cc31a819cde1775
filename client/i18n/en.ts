import { errorsEn } from "./errors-en.ts";
import { formatNumber } from "./format.ts";

const n = (value: number) => formatNumber(value, "en");
const count = (value: number, one: string, many: string) => `${n(value)} ${value === 1 ? one : many}`;

/** All words of the page in English. */
export const en = {
  asOf: (date: string) => `as of ${date}`,
  toCanvas: "Skip to the graph",

  search: "Search",
  searchField: "Find a node or a command",
  nothingToFind: "Nothing to find yet; commands work",
  searchShortcut: (mac: boolean) => (mac ? "⌘ K" : "Ctrl K"),
  undo: "Undo",
  redo: "Redo",
  history: "History",
  language: "English",
  switchLanguage: "日本語に切り替える",
  theme: "Theme",
  themes: { system: "As the system", light: "Light", dark: "Dark" },
  goOn: "Go on with your last picture",
  keptHere:
    "This picture is too large for the address bar. This browser keeps it: reload and back work here, the address does not work elsewhere.",
  someGone: (gone: number, all: number) =>
    `${n(gone)} of ${count(all, "node", "nodes")} of this picture are no longer in the database.`,
  menu: "Menu",
  help: "Keys and gestures",
  close: "Close",
  cancel: "Cancel",
  showEverything: "Show everything",
  firstPicture: "Back to the first picture",
  fit: "Fit to the window",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  closePanel: "Close the left panel",
  openPanel: "Open the left panel",
  resizePanel: "Width of the left panel",

  questions: "Start with a question",
  kinds: "Kinds",
  clickToFilter: "click to filter",
  relationships: "Relationships",
  within: (names: string[]) => `in ${names.join(", ").toLowerCase()}`,
  restsOn: "What it rests on",
  basis: {
    source: "Source says so",
    heading: "Heading says so",
    inferred: "Inferred",
    external: "Another document",
    none: "Nothing said",
  },
  only: "only",
  onlyThis: (name: string) => `Only ${name}`,
  filteredOut: "filtered out",
  shownOfAll: (shown: number, all: number) => `${n(shown)} shown, ${n(all)} in the database`,
  legend: "Legend and filters",

  canvas: "Graph",
  canvasHelp:
    "Arrow keys walk from node to node, Enter expands, Delete hides, Escape clears, plus, minus and 0 zoom, square brackets walk along relationships, F6 goes to the next panel, the question mark lists all keys. The table drawer says the same in text.",
  nodesAndEdges: (nodes: number, edges: number) =>
    `${count(nodes, "node", "nodes")}, ${count(edges, "relationship", "relationships")}`,
  pathShown: (hops: number, dimmed: number) =>
    `path of ${count(hops, "hop", "hops")}, ${count(dimmed, "node", "nodes")} dimmed`,
  selectedCount: (value: number) => `${n(value)} selected`,
  selectionCleared: "Selection cleared",
  notHere: (value: number) => `${n(value)} not in this picture`,
  hidden: (value: number) => `${n(value)} hidden`,
  show: "Show",
  showAll: (value: number) => `Show all ${n(value)}`,
  layouts: "Arrange…",
  zoom: (percent: number) => `${n(percent)} %`,
  dismiss: "Dismiss",

  table: "Table",
  sources: "Sources",
  cypher: "Cypher",
  timeline: "Timeline",
  schema: "Schema",
  graph: "Graph",
  filter: "Filter",
  views: "Views",
  drawer: "Drawer",
  detailsPanel: "Details",
  resizeDetails: "Width of the details",
  resizeDrawer: "Height of the drawer",

  emptyGraphTitle: "The graph is empty",
  emptyGraphHint: "It shows by itself as soon as data are loaded. To load a dataset: npm run load -- folder",
  loading: (what: string) => (what ? `Loading: ${what}` : "Loading …"),
  loadingPicture: "Loading the picture",
  startingTitle: "The database is starting",
  startingHint: "This takes a few seconds, on the very first start some minutes. The picture comes by itself.",
  loadingDataTitle: (name: string) => `“${name}” is being loaded`,
  loadingDataHint: "The picture comes by itself when the data are complete.",
  partMissing: {
    title: "This part of the page could not be fetched.",
    next: "Try again, or reload the page: the picture comes back.",
  },
  reload: "Reload the page",
  nextTry: (seconds: number) => `Next try in ${n(seconds)} s`,
  tryNow: "Try now",
  trying: "Trying …",
  requestNumber: (id: string) => `Number for the server’s log: ${id}`,
  codeDetails: "Details",

  errors: errorsEn,
};
