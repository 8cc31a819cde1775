import { useId, useState } from "preact/hooks";
import { labelLens, labelOf } from "../../graph/lens.ts";
import type { Node } from "../../graph/types.ts";
import { pathWords } from "../../i18n/paths.ts";
import { Glyph } from "../details/Glyph.tsx";
import type { ViewProps } from "../props.ts";
import { useSearch } from "../search/use-search.ts";

interface Props extends ViewProps {
  label: string;
  /** Ends that were chosen already. */
  taken: readonly Node[];
  choose: (node: Node) => void;
}

/** A field that finds a node by its name; what is selected on the canvas is offered too. */
export function EndField({ label, taken, choose, ...views }: Props) {
  const { explorer, session, call } = views;
  const words = pathWords(session.language.value);
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const id = useId();
  const found = useSearch(call, typed);
  const isFree = ({ key }: Node) => taken.every((node) => node.key !== key);
  const hits =
    "hits" in found
      ? found.hits
          .map(({ node }) => node)
          .filter(isFree)
          .slice(0, 8)
      : [];
  const selected = explorer.node(explorer.state.value.selected?.key ?? "");
  const take = (node: Node | undefined) => {
    if (!node) return;
    setTyped("");
    choose(node);
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => setAt(Math.min(hits.length - 1, at + 1)),
    ArrowUp: () => setAt(Math.max(0, at - 1)),
    Enter: () => take(hits[at]),
  };
  return (
    <div class="end-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        placeholder={words.findEnd}
        aria-expanded={hits.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={hits.length > 0 ? `${id}-${at}` : undefined}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          const act = event.isComposing ? undefined : keys[event.key];
          if (!act) return;
          event.preventDefault();
          act();
        }}
      />
      <div id={`${id}-list`} class="end-hits" role="listbox" aria-label={label}>
        {hits.map((node, index) => (
          <EndHit
            key={node.key}
            {...views}
            id={`${id}-${index}`}
            node={node}
            on={index === at}
            choose={() => take(node)}
          />
        ))}
      </div>
      {found.state === "done" && hits.length === 0 && <p class="quiet">{words.noHit}</p>}
      {typed === "" && selected && isFree(selected) && (
        <button type="button" class="button" onClick={() => take(selected)}>
          <Glyph {...views} node={selected} />
          {words.useSelected(explorer.captionOf(selected))}
        </button>
      )}
      {typed === "" && !(selected && isFree(selected)) && <p class="quiet">{words.pickHint}</p>}
    </div>
  );
}

function EndHit({
  id,
  node,
  on,
  choose,
  ...views
}: ViewProps & { id: string; node: Node; on: boolean; choose: () => void }) {
  const lens = views.explorer.lens.value;
  return (
    <button type="button" role="option" id={id} aria-selected={on} tabIndex={-1} class="end-hit" onClick={choose}>
      <Glyph {...views} node={node} />
      <span>{views.explorer.captionOf(node)}</span>
      <span class="end-kind">{labelLens(lens, labelOf(node, lens)).name[views.session.language.value]}</span>
    </button>
  );
}
