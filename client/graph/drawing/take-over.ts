import type { Core } from "cytoscape";
import { captionLevel, many } from "../camera.ts";
import type { Stage } from "../stage.ts";
import { clean, dirtyOf } from "./clean.ts";
import { Patient, type Speaks } from "./patient.ts";
import { type Drawn, drawnOf, type Renderer, rendererOf } from "./renderer.ts";

const taken = new WeakSet<Renderer>();

/** Makes the canvas draw in slices whenever it holds many elements. Does nothing where it draws nothing or does so already. */
export function drawPatiently(stage: Stage): void {
  const renderer = rendererOf(stage.cy);
  if (!renderer || taken.has(renderer)) return;
  taken.add(renderer);
  takeOver(stage, renderer);
  // A canvas that is mounted elsewhere has another renderer.
  stage.cy.one("mount", () => drawPatiently(stage));
}

function takeOver(stage: Stage, renderer: Renderer): void {
  const { cy } = stage;
  const { data, NODE } = renderer;
  let patient: Patient | undefined;
  const calcs = renderer.beforeRenderCallbacks.find(
    ({ priority }) => priority === renderer.beforeRenderPriorities.eleCalcs,
  );
  if (!calcs) return;
  const own = {
    calcs: calcs.fn,
    render: renderer.render.bind(renderer),
    notify: renderer.notify.bind(renderer),
    find: renderer.findNearestElements.bind(renderer),
    flush: renderer.flushRenderedStyleQueue.bind(renderer),
  };
  const choose = () => {
    const large = drawnOf(cy).length >= many;
    if (large === (patient !== undefined)) return;
    patient?.end();
    patient = large ? new Patient(cy, renderer, speaker(stage)) : undefined;
    const node = data.canvases[NODE];
    if (node) node.style.visibility = large ? "hidden" : "visible";
    renderer.redrawHint("eles", true);
    renderer.redraw();
  };
  renderer.notify = (event, eles) => {
    const before = data.canvasNeedsRedraw[NODE];
    own.notify(event, eles);
    if (patient && (event === "viewport" || patient.working)) data.canvasNeedsRedraw[NODE] = before === true;
  };
  renderer.flushRenderedStyleQueue = () => {
    if (!patient) own.flush();
  };
  renderer.findNearestElements = (x, y, interactive, touch) => {
    if (!patient) return own.find(x, y, interactive, touch);
    const sorted = renderer.cachedZSortedEles;
    if (!sorted) return [];
    const all = sorted.interactive;
    sorted.interactive = [...patient.near(x, y, (touch ? 26 : 10) / cy.zoom()), ...sorted.drag];
    try {
      return own.find(x, y, true, touch);
    } finally {
      sorted.interactive = all;
    }
  };
  let waiting = false;
  calcs.fn = (willDraw, now) => {
    // What is on the canvas while a scene comes is no picture: the one before stays until it is there.
    if (stage.held) {
      waiting = true;
      patient?.wait(now);
      return;
    }
    if (waiting) {
      waiting = false;
      renderer.redrawHint("eles", true);
      renderer.redraw();
    }
    choose();
    if (!patient) return own.calcs(willDraw, now);
    if (data.canvasNeedsRedraw[NODE]) patient.changed();
    data.canvasNeedsRedraw[NODE] = false;
    patient.work(now);
  };
  renderer.render = (options) => {
    if (stage.held && !options?.forcedContext) return;
    if (!patient || options?.forcedContext) return own.render(options);
    // Cytoscape would work out and sort everything at once; what is dragged waits until that is done.
    if (!renderer.cachedZSortedEles) return;
    const { drag } = renderer.cachedZSortedEles;
    if (drag.length > 0) for (const _ of clean(renderer, dirtyOf(drag)));
    if (!renderer.cachedZSortedEles) return;
    data.canvasNeedsRedraw[NODE] = false;
    own.render(options);
  };
}

/** Which captions show at a zoom, as `quieten` has it. */
function speaker(stage: Stage): Speaks {
  let zoomed = Number.NaN;
  let large = new Set<string>();
  return (ele: Drawn, zoom) => {
    if (ele._private.group === "edges" || stage.picture) return true;
    const level = captionLevel(zoom);
    if (level === "all" || ele.hasClass("ring")) return true;
    if (level === "none") return false;
    if (zoom !== zoomed) large = wellKnown(stage.cy);
    zoomed = zoom;
    return large.has(ele.id()) || ele.hasClass("hover") || ele.hasClass("pinned");
  };
}

/** The dozen nodes with most edges. */
function wellKnown(cy: Core): Set<string> {
  const degrees = cy.nodes().map((ele) => [ele.id(), ele.degree(false)] as const);
  return new Set(
    degrees
      .sort((a, b) => b[1] - a[1])
      .slice(0, 12)
      .map(([id]) => id),
  );
}
