import eyeOff from "lucide-static/icons/eye-off.svg?raw";
import type { ComponentChildren } from "preact";
import type { Facet } from "../graph/types.ts";
import { formatNumber } from "../i18n/format.ts";
import { t } from "../i18n/text.ts";
import type { Language } from "../session.ts";
import { Icon } from "./Icon.tsx";

interface Props {
  facet: Facet;
  name: string;
  language: Language;
  glyph: ComponentChildren;
  toggle: () => void;
}

/** One line of the legend; a press takes its elements out of sight, a second brings them back. */
export function FacetRow({ facet, name, language, glyph, toggle }: Props) {
  const words = t(language);
  const here = facet.shown + facet.uncounted + facet.hidden > 0 || facet.off;
  const content = (
    <>
      {facet.off ? <Icon svg={eyeOff} /> : glyph}
      <span class="facet-name">{name}</span>
      <span class="facet-count">{countOf(facet, language)}</span>
    </>
  );
  const title = facet.all === undefined ? undefined : words.shownOfAll(facet.shown + facet.uncounted, facet.all);
  if (!here) {
    return (
      <li class="facet facet-absent" title={title}>
        {content}
      </li>
    );
  }
  return (
    <li>
      <button
        type="button"
        class="facet"
        aria-pressed={facet.off}
        title={facet.off ? words.filteredOut : title}
        onClick={toggle}
      >
        {content}
      </button>
    </li>
  );
}

/** `8`, `19 + 1` with placeholders, `0 / 24` where none is shown. */
export function countOf(facet: Facet, language: Language): string {
  const n = (value: number) => formatNumber(value, language);
  if (facet.uncounted > 0) return `${n(facet.shown)} + ${n(facet.uncounted)}`;
  const all = facet.off ? facet.hidden : facet.all;
  if (facet.shown === 0 && all) return `0 / ${n(all)}`;
  return n(facet.shown);
}
