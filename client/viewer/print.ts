import type { Snapshot, StoryStep } from "../../snapshot/schema.ts";
import type { OutChoices } from "../out/format.ts";
import { composePage } from "../out/picture/page.ts";
import { openEasel } from "../out/picture/picture.ts";
import { toSvg } from "../out/picture/svg.ts";
import type { Language } from "../session.ts";

/** A page on paper: the picture, and of a story the step it is of. */
export interface PrintPage {
  step: StoryStep | undefined;
  picture: SVGElement;
}

/** Draws what is printed: the picture, or those of all steps one after the other, light as paper is. */
export async function drawPages(snapshot: Snapshot, language: Language): Promise<PrintPage[]> {
  const steps = snapshot.story?.steps;
  const easel = openEasel(snapshot, language, "light");
  const told = steps !== undefined;
  const choices: OutChoices = {
    ...{ language, theme: "light", scale: 1, transparent: true, fonts: false },
    // The words stand beside it as text of the page.
    ...{ title: false, asOf: false, legend: true, filters: true, citations: !told },
  };
  const pages: PrintPage[] = [];
  try {
    for (const [index, step] of (steps ?? [undefined]).entries()) {
      const at = step ? { step: index + 1 } : {};
      pages.push({ step, picture: toElement(toSvg(await composePage(easel, { snapshot, choices, ...at })), index) });
    }
  } finally {
    easel.close();
  }
  return pages;
}

/** The drawing as an element of the page, with names of its own. */
function toElement(svg: string, index: number): SVGElement {
  const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  const own = (name: string) => `print${index}-${name}`;
  for (const named of [root, ...root.querySelectorAll("[id], [clip-path]")]) {
    if (named.id) named.id = own(named.id);
    const clip = /^url\(#(.+)\)$/.exec(named.getAttribute("clip-path") ?? "")?.[1];
    if (clip) named.setAttribute("clip-path", `url(#${own(clip)})`);
  }
  root.setAttribute("aria-labelledby", `${own("title")} ${own("description")}`);
  return document.importNode(root, true) as unknown as SVGElement;
}
