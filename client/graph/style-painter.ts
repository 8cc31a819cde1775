import type { EdgeSingular, NodeSingular } from "cytoscape";
import type { ValueLook } from "./elements.ts";
import { labelLens } from "./lens.ts";
import { surfaces } from "./palette.ts";
import type { Look } from "./picture.ts";
import type { Stage } from "./stage.ts";
import { contrast } from "./value-colours.ts";
import { glyph } from "./value-glyphs.ts";
import {
  combined,
  type Effect,
  effectOf,
  elementsOf,
  type ReadStyle,
  readStyles,
  usualArea,
  valueIn,
} from "./value-style.ts";

/** The usual look of each node whose size a value changed. */
const usual = new WeakMap<Look, Look>();

type Element = NodeSingular | EdgeSingular;

/** Draws nodes and edges by their values; those that no rule is about as usual. */
export function paintStyles(stage: Stage): void {
  const effects = effectsOf(stage, readStyles(stage));
  stage.cy.batch(() => {
    for (const ele of stage.nodes()) paintNode(stage, ele, effects.get(ele.id()));
    for (const ele of stage.edges()) lay(ele, effects.get(ele.id()));
  });
}

function effectsOf(stage: Stage, rules: ReadStyle[]): Map<string, Effect> {
  const found = new Map<string, { channel: ReadStyle["style"]["channel"]; effect: Effect }[]>();
  for (const rule of rules) {
    for (const ele of elementsOf(stage, rule.style)) {
      const effect = effectOf(rule, valueIn(ele, rule.style.property), stage.theme);
      const list = found.get(ele.id()) ?? [];
      list.push({ channel: rule.style.channel, effect });
      found.set(ele.id(), list);
    }
  }
  return new Map([...found].map(([key, effects]) => [key, combined(effects)]));
}

function paintNode(stage: Stage, ele: NodeSingular, effect: Effect | undefined): void {
  const drawn: Look = ele.data("look");
  const before = usual.get(drawn) ?? drawn;
  // What stands in the first picture has its size from there.
  const placed = stage.picture !== undefined && Boolean(ele.data("first"));
  const look = effect?.area === undefined || placed ? before : sized(stage, ele, before, effect.area);
  if (look.w !== drawn.w || look.h !== drawn.h) ele.data("look", look);
  if (!effect) {
    lay(ele, undefined);
    return;
  }
  const { area: _, sign, hollow, ...rest } = effect;
  const shown = placed && rest.colour === undefined ? undefined : hollow;
  const icon = placed ? "" : signOf(stage, ele, look, effect);
  lay(ele, { ...rest, ...(shown ? { hollow: shown } : {}), ...(icon ? { icon } : {}) });
}

/** A look of another area; the larger sides of all labels have the same area for the same value. */
function sized(stage: Stage, ele: NodeSingular, before: Look, area: number): Look {
  const [w, h] = labelLens(stage.lens, ele.data("label")).size;
  const times = Math.sqrt((area * usualArea) / (w * h));
  const look = { ...before, w: w * times, h: h * times };
  usual.set(look, before);
  return look;
}

function signOf(stage: Stage, ele: NodeSingular, look: Look, { sign, colour, hollow }: Effect): string {
  if (sign === undefined) return "";
  const surface = surfaces[stage.theme];
  const filled = ele.data("draw") === "filled" && !hollow;
  const ground = colour ?? labelLens(stage.lens, ele.data("label")).colour[stage.theme];
  const light = contrast(ground, surface.canvas) >= contrast(ground, surface.text);
  const size = Math.max(8, Math.min(22, Math.min(look.w, look.h) * 0.6));
  return glyph(sign, size, filled && light ? surface.canvas : surface.text);
}

/** Sets what lies over the usual drawing where it is not what lies there. */
function lay(ele: Element, value: ValueLook | undefined): void {
  const before: ValueLook | undefined = ele.data("value");
  if (before === value || (before && value && same(before, value))) return;
  // Cytoscape draws anew what is set, not what is removed.
  ele.data({ value });
}

function same(a: ValueLook, b: ValueLook): boolean {
  const { colour, hollow, width, opacity, icon } = a;
  return colour === b.colour && hollow === b.hollow && width === b.width && opacity === b.opacity && icon === b.icon;
}
