import { type ComponentChildren, toChildArray } from "preact";
import { useId } from "preact/hooks";

interface Props {
  title: string;
  hint?: string;
  children: ComponentChildren;
}

/** A headed list of the legend; nothing where the list is empty. */
export function FacetGroup({ title, hint, children }: Props) {
  const id = useId();
  if (toChildArray(children).length === 0) return null;
  return (
    <section class="facet-group" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {hint && <span class="hint">{hint}</span>}
      </header>
      <ul>{children}</ul>
    </section>
  );
}
