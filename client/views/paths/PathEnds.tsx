import swap from "lucide-static/icons/arrow-left-right.svg?raw";
import arrow from "lucide-static/icons/arrow-right.svg?raw";
import pencil from "lucide-static/icons/pencil.svg?raw";
import x from "lucide-static/icons/x.svg?raw";
import { useState } from "preact/hooks";
import { attempt } from "../../attempt.ts";
import { mostEnds, type PathFinder } from "../../graph/path-finder.ts";
import type { Node } from "../../graph/types.ts";
import { pathWords } from "../../i18n/paths.ts";
import { Glyph } from "../details/Glyph.tsx";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { EndField } from "./EndField.tsx";

interface Props extends ViewProps {
  finder: PathFinder;
}

/** Between which nodes: two as a heading, several as a list, and a field for those that are still to be chosen. */
export function PathEnds({ finder, ...views }: Props) {
  const { explorer, session } = views;
  const [choosing, setChoosing] = useState(false);
  const words = pathWords(session.language.value);
  const ends = finder.ends.value;
  const [from, to] = ends;
  const join = (nodes: readonly Node[]) => attempt(session, () => finder.join(nodes));
  const editing = choosing || ends.length < 2;
  return (
    <div class="path-ends">
      {ends.length === 2 && !editing && from && to && (
        <p class="path-title">
          <End {...views} node={from} />
          <Icon svg={arrow} />
          <End {...views} node={to} />
          <span class="path-title-buttons">
            <EndButton svg={swap} label={words.swap} press={() => join([to, from])} />
            <EndButton svg={pencil} label={words.otherEnds} press={() => setChoosing(true)} />
          </span>
        </p>
      )}
      {ends.length > 2 && !editing && (
        <p class="path-title">
          {words.between(ends.length)}
          <span class="path-title-buttons">
            <EndButton svg={pencil} label={words.otherEnds} press={() => setChoosing(true)} />
          </span>
        </p>
      )}
      {(editing || ends.length > 2) && (
        <ul class="path-chips">
          {ends.map((node) => (
            <li key={node.key}>
              <End {...views} node={node} />
              {editing && (
                <EndButton
                  svg={x}
                  label={`${words.cancel}: ${explorer.captionOf(node)}`}
                  press={() => join(ends.filter((one) => one !== node))}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {editing && ends.length < mostEnds && (
        <EndField
          {...views}
          label={ends.length === 0 ? words.from : words.to}
          taken={ends}
          choose={(node) => {
            if (ends.length > 0) setChoosing(false);
            join([...ends, node]);
          }}
        />
      )}
      {finder.leftOut.value > 0 && <p class="quiet">{words.tooMany(mostEnds, finder.leftOut.value)}</p>}
    </div>
  );
}

function End({ node, ...views }: ViewProps & { node: Node }) {
  return (
    <span class="path-end">
      <Glyph {...views} node={node} />
      {views.explorer.captionOf(node)}
    </span>
  );
}

function EndButton({ svg, label, press }: { svg: string; label: string; press: () => void }) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={press}>
      <Icon svg={svg} size={14} />
    </button>
  );
}
