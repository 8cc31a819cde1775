import chevron from "lucide-static/icons/chevron-right.svg?raw";
import x from "lucide-static/icons/x.svg?raw";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Icon } from "../Icon.tsx";

interface Props {
  title: string;
  /** Whose property it is. */
  of: string;
  hint: string;
  open: boolean;
  /** Frees the filter; undefined where none holds. */
  clear: (() => void) | undefined;
  clearLabel: string;
  children: () => ComponentChildren;
}

/** A facet under a heading that folds; what is in it is made when it opens. */
export function FacetBox({ title, of, hint, open, clear, clearLabel, children }: Props) {
  const [shown, setShown] = useState(open);
  return (
    <section class="facet-box">
      <details open={open} onToggle={(event) => setShown(event.currentTarget.open)}>
        <summary>
          <Icon svg={chevron} size={14} />
          <span class="facet-title">
            {title}
            {of !== "" && <span class="facet-of"> {of}</span>}
          </span>
          {!clear && <span class="hint">{hint}</span>}
        </summary>
        {shown && children()}
      </details>
      {clear && (
        <button
          type="button"
          class="facet-clear"
          aria-label={`${title}, ${hint}: ${clearLabel}`}
          title={clearLabel}
          onClick={clear}
        >
          <span>{hint}</span>
          <Icon svg={x} size={14} />
        </button>
      )}
    </section>
  );
}
