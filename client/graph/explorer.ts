import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Core } from "cytoscape";
import type { Call } from "../api.ts";
import type { Session } from "../session.ts";
import type { CanvasState, Edge, FacetKind, Lens, Node, Question, Selected } from "./types.ts";

/** Which neighbours an expansion brings; all where left out. `limit` is at most 2,000. */
export interface Expansion {
  types?: string[];
  labels?: string[];
  direction?: "in" | "out" | "both";
  limit?: number;
  skip?: number;
}

/** Width and height in CSS px. */
export interface Size {
  width: number;
  height: number;
}

export type Direction = "left" | "right" | "up" | "down";

const nothing: CanvasState = {
  view: "empty",
  nodes: 0,
  edges: 0,
  hidden: 0,
  notHere: 0,
  facets: { label: [], type: [], basis: [], variant: [] },
  selected: undefined,
  zoom: 1,
  layout: "columns",
  canUndo: false,
  canRedo: false,
  truncated: undefined,
};

/** What a person can do with the graph. Elements, positions and selection live in cy; calls go through `call`. */
export class Explorer {
  readonly state: ReadonlySignal<CanvasState> = signal(nothing);
  /** The lenses of all datasets in one; made from the schema for labels that no lens knows. */
  readonly lens: ReadonlySignal<Lens> = computed(() => ({
    labels: {},
    relationships: {},
    properties: {},
    questions: [],
  }));
  /** What went wrong with something the canvas itself started, such as a double-click; views show it and set undefined. */
  readonly failed = signal<Error | undefined>(undefined);
  readonly cy: Core;
  readonly call: Call;
  readonly session: Session;

  constructor(cy: Core, call: Call, session: Session) {
    this.cy = cy;
    this.call = call;
    this.session = session;
  }

  /** The first picture. Throws CallError. */
  async openOverview(): Promise<void> {}

  /** A ready question of the lens, on a fresh canvas. */
  async openQuestion(_question: Question): Promise<void> {}

  /** A node and its neighbours, on a fresh canvas. */
  async openAround(_key: string): Promise<void> {}

  /** Adds these nodes (if they are not here) with the edges to what is here, and selects the last. */
  async show(_keys: string[]): Promise<void> {}

  /** Adds neighbours around a node; what is here stays in place. */
  async expand(_key: string, _expansion: Expansion = {}): Promise<void> {}

  /** Keeps a node or edge out of sight until showAll or undo. */
  hide(_key: string): void {}

  /** Clears filters and brings back what was hidden. */
  showAll(): void {}

  /** Filters a kind out, or back in. */
  toggle(_kind: FacetKind, _value: string): void {}

  select(_selected: Selected | undefined): void {}

  /** Keyboard walking: selects the nearest visible node in the direction, the first one where none is selected. */
  selectNext(_direction: Direction): void {}

  /** Marks the node under a pointer in a list, as hovering does; undefined ends it. */
  hover(_key: string | undefined): void {}

  undo(): void {}

  redo(): void {}

  /** Shows all there is; the first picture goes home to 100 %. */
  fit(): void {}

  zoomBy(_factor: number): void {}

  mount(_container: HTMLElement, _size: Size): void {}

  /** Tells that the container has another size. */
  resize(_size: Size): void {}

  unmount(): void {}

  /** Measures all captions anew, after fonts arrived. */
  refresh(): void {}

  /** Every text the canvas draws now, for loading the fonts' subsets. */
  texts(): string {
    return "";
  }

  captionOf(node: Node): string {
    return node.key;
  }

  node(_key: string): Node | undefined {
    return undefined;
  }

  edge(_key: string): Edge | undefined {
    return undefined;
  }

  /** All nodes on the canvas that are not hidden. */
  nodes(): Node[] {
    return [];
  }

  /** All edges on the canvas that are not hidden. */
  edges(): Edge[] {
    return [];
  }

  edgesBetween(_a: string, _b: string): Edge[] {
    return [];
  }

  /** How many neighbours of this type, direction (as seen from the node) and far label are on the canvas. */
  neighboursShown(_key: string, _type: string, _direction: "in" | "out", _label: string): number {
    return 0;
  }

  /** The view as text for the address bar. */
  encode(): string {
    return "";
  }

  /** The view an address tells; the first picture where it tells none. */
  async restore(_text: string): Promise<void> {}
}
