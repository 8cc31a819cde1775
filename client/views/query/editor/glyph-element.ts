import { h, render } from "preact";
import type { Lens } from "../../../graph/types.ts";
import type { Theme } from "../../../session.ts";
import { NodeGlyph } from "../../NodeGlyph.tsx";

/** The glyph of a label as an element, for what is no component. */
export function glyphElement(label: string, lens: Lens, theme: Theme): Element | undefined {
  const place = document.createElement("span");
  render(h(NodeGlyph, { label, lens, theme, size: 16 }), place);
  return place.firstElementChild ?? undefined;
}
