import down from "lucide-static/icons/chevron-down.svg?raw";
import right from "lucide-static/icons/chevron-right.svg?raw";
import tree from "lucide-static/icons/list-tree.svg?raw";
import { useLayoutEffect, useState } from "preact/hooks";
import { collapseOf } from "../../graph/collapse.ts";
import { exploreWords } from "../../i18n/explore.ts";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { type Action, action, actionsOf, pick } from "./actions.ts";
import { ExpandBy } from "./ExpandBy.tsx";
import { MenuItem } from "./MenuItem.tsx";
import type { Target } from "./target.ts";

interface Props extends ViewProps {
  target: Target;
  run: (action: Pick<Action, "act">) => void;
  moved: () => void;
  close: () => void;
}

/** Expand with what it would bring, kind by kind if wanted, and collapse with what it would take. */
export function Growing({ target, run, moved, close, ...views }: Props) {
  const { explorer, session } = views;
  const words = exploreWords(session.language.value);
  const [open, setOpen] = useState(false);
  useLayoutEffect(() => {
    if (open) moved();
  }, [open]);
  const { nodes, edges, stay } = collapseOf(explorer.desk.stage.scene(), target.nodes);
  const takes = nodes.size + edges.size > 0;
  const more = missing(views, target);
  const by = action("expand-by", "expand", { icon: tree, possible: true, act: () => setOpen(!open) });
  const [expand, collapse] = pick(actionsOf(views, target), ["expand", "collapse"]);
  if (!expand || !collapse) return null;
  return (
    <fieldset aria-label={words.sections.expand}>
      <MenuItem {...views} action={expand} run={() => run(expand)} count={more > 0 ? words.brings(more) : undefined} />
      <MenuItem
        {...views}
        action={by}
        run={() => setOpen(!open)}
        open={open}
        after={<Icon svg={open ? down : right} size={14} />}
      />
      {open && <ExpandBy {...views} nodes={target.nodes} close={close} moved={moved} />}
      <MenuItem
        {...views}
        action={{ ...collapse, possible: takes }}
        run={() => run(collapse)}
        count={takes ? `${words.takes(nodes.size)}${stay > 0 ? ` · ${words.stays(stay)}` : ""}` : undefined}
        title={words.hints.collapse}
      />
    </fieldset>
  );
}

/** Relationships to nodes that are not on the canvas, as the badges count them. */
function missing({ explorer }: ViewProps, { nodes }: Target): number {
  const { cy } = explorer.desk.stage;
  return nodes.reduce((sum, key) => sum + Math.max(0, cy.getElementById(key).data("marks")?.more ?? 0), 0);
}
