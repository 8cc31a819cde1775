import type { Core, SingularElementReturnValue } from "cytoscape";
import { allOf } from "../all.ts";

/** What Cytoscape keeps beside an element for drawing it. */
export interface Kept {
  styleDirty: boolean;
  group: "nodes" | "edges";
  rstyle: { clean?: boolean; cleanConnected?: boolean };
  rscratch: {
    allpts?: number[];
    labelX?: number;
    labelY?: number;
    labelWidth?: number;
    labelHeight?: number;
    inDragLayer?: boolean;
  };
}

/** An element as the renderer sees it. */
export type Drawn = SingularElementReturnValue & {
  _private: Kept;
  cleanStyle(): void;
  interactive(): boolean;
  zDepth(): number;
  pstyle(name: string): { value: unknown };
};

/** Elements in the order of drawing; what is being dragged apart from the rest. */
export interface Sorted extends Array<Drawn> {
  drag: Drawn[];
  nondrag: Drawn[];
  interactive: Drawn[];
}

/** What is used here of Cytoscape's canvas renderer, which its types do not name. */
export interface Renderer {
  data: {
    canvases: HTMLCanvasElement[];
    contexts: CanvasRenderingContext2D[];
    canvasContainer: HTMLElement;
    canvasNeedsRedraw: boolean[];
  };
  NODE: number;
  DRAG: number;
  beforeRenderCallbacks: { fn: (willDraw: boolean, now: number) => void; priority: number }[];
  beforeRenderPriorities: { eleCalcs: number };
  render(options?: { forcedContext?: unknown }): void;
  notify(event: string, eles?: Drawn[]): void;
  redraw(): void;
  redrawHint(group: string, needed: boolean): void;
  flushRenderedStyleQueue(): void;
  recalculateRenderedStyle(eles: Drawn[]): void;
  /** Undefined after something changed that may change the order. */
  cachedZSortedEles?: Sorted | null;
  updateCachedGrabbedEles(): void;
  getPixelRatio(): number;
  findNearestElements(x: number, y: number, interactive: boolean, touch: boolean): Drawn[];
  drawElement(
    context: CanvasRenderingContext2D,
    ele: Drawn,
    shift: null,
    label: boolean,
    overlay: boolean,
    opacity: boolean,
  ): void;
}

/** The renderer of a mounted cy; undefined where it draws nothing or is another than expected. */
export function rendererOf(cy: Core): Renderer | undefined {
  const renderer = (cy as unknown as { renderer(): Partial<Renderer> | undefined }).renderer();
  const known =
    renderer?.data && renderer.beforeRenderCallbacks && renderer.drawElement && renderer.updateCachedGrabbedEles;
  return known ? (renderer as Renderer) : undefined;
}

/** All elements as the renderer sees them, without copying them. */
export function drawnOf(cy: Core): Drawn[] {
  return allOf(cy) as unknown as Drawn[];
}
