import eyeOff from "lucide-static/icons/eye-off.svg?raw";
import type { ComponentChildren } from "preact";
import type { Facet } from "../graph/types.ts";
import { t } from "../i18n/text.ts";
import type { Language } from "../session.ts";
import { countOf } from "./facet-count.ts";
import { Icon } from "./Icon.tsx";

interface Props {
  facet: Facet;
  name: string;
  language: Language;
  glyph: ComponentChildren;
  toggle: () => void;
  /** Leaves this line in sight and no other of its list. */
  only?: () => void;
}

/** One line of the legend; a press takes its elements out of sight, a second brings them back. */
export function FacetRow({ facet, name, language, glyph, toggle, only }: Props) {
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
    <li class="facet-line">
      <button
        type="button"
        class="facet"
        aria-pressed={facet.off}
        title={facet.off ? words.filteredOut : title}
        onClick={(event) => (event.altKey && only ? only() : toggle())}
        onContextMenu={(event) => {
          if (!only) return;
          event.preventDefault();
          only();
        }}
      >
        {content}
      </button>
      {only && (
        <button type="button" class="facet-only" aria-label={words.onlyThis(name)} onClick={only}>
          {words.only}
        </button>
      )}
    </li>
  );
}
