import details from "lucide-static/icons/panel-right.svg?raw";
import scan from "lucide-static/icons/scan.svg?raw";
import { kindName, typeName } from "../../evidence/names.ts";
import { labelOf } from "../../graph/lens.ts";
import { exploreWords } from "../../i18n/explore.ts";
import type { ViewProps } from "../props.ts";
import { type Action, type ActionId, action, actionsOf, pick } from "./actions.ts";
import { extraActions } from "./extras.ts";
import { Growing } from "./Growing.tsx";
import { LineButtons } from "./LineButtons.tsx";
import { lineActions } from "./lines.ts";
import { MenuItem } from "./MenuItem.tsx";
import { type Target, targetOf } from "./target.ts";

interface Props extends ViewProps {
  target: Target;
  close: () => void;
  /** The menu has another size now. */
  moved: () => void;
}

type Kind = "node" | "edge" | "several" | "ground";

const groups: Record<Kind, ActionId[][]> = {
  node: [
    ["neighbours", "like"],
    ["hide", "isolate", "remove"],
    ["pin", "unpin"],
  ],
  edge: [
    ["neighbours", "like"],
    ["hide", "isolate"],
  ],
  several: [
    ["neighbours", "invert"],
    ["hide", "isolate", "remove", "reveal"],
    ["pin", "unpin"],
  ],
  ground: [
    ["select-all", "select-loose", "invert", "select-none"],
    ["reveal", "show-hidden"],
    ["pin-all", "unpin-all"],
  ],
};

/** Offered only while they can be done. */
const rare: string[] = [
  "pin",
  "unpin",
  "pin-all",
  "unpin-all",
  "show-hidden",
  "invert",
  "select-none",
] satisfies ActionId[];

/** The items of a menu, in sections: grow, select, show and hide, arrange, and what other parts of the product add. */
export function MenuBody({ target, close, moved, ...views }: Props) {
  const kind = kindOf(target);
  const run = ({ act }: Pick<Action, "act">) => {
    close();
    void act();
  };
  const sections = sectionsOf(views, kind, target);
  return (
    <>
      {target.nodes.length > 0 && <Growing {...views} target={target} run={run} moved={moved} close={close} />}
      {sections.map((section) => (
        <fieldset key={section[0]?.id}>
          {section.map((one) => (
            <MenuItem key={one.id} {...views} action={one} run={() => run(one)} />
          ))}
        </fieldset>
      ))}
      {target.nodes.length > 1 && (
        <LineButtons {...views} actions={lineActions(views, target)} run={run} role="menuitem" />
      )}
    </>
  );
}

function kindOf({ keys, nodes }: Target): Kind {
  if (keys.length > 1) return "several";
  return nodes.length === 1 ? "node" : keys.length === 1 ? "edge" : "ground";
}

function sectionsOf(views: ViewProps, kind: Kind, target: Target): Action[][] {
  const { explorer } = views;
  // The ground's menu works on what is selected, if anything is.
  const of = kind === "ground" ? targetOf(explorer, explorer.state.peek().selection) : target;
  const actions = actionsOf(views, of).map((one) => (one.id === "like" ? withKind(views, one, target) : one));
  const own = groups[kind].map((ids) =>
    pick(actions, ids).filter(({ id, possible }) => possible || !rare.includes(id)),
  );
  return [...own, extraActions(views, target), last(views, kind, target)].filter((section) => section.length > 0);
}

/** The whole on the ground; the details of an element that is not looked at yet. */
function last({ explorer, session }: ViewProps, kind: Kind, { keys }: Target): Action[] {
  const [key] = keys;
  if (kind === "ground") return [action("fit", "show", { icon: scan, possible: true, act: () => explorer.fit() })];
  const looked = explorer.state.peek().selected?.key === key && session.aside.peek() === undefined;
  if (kind === "several" || key === undefined || looked) return [];
  const act = () => {
    session.aside.value = undefined;
    explorer.select({ kind, key });
  };
  return [action("details", "show", { icon: details, possible: true, act })];
}

/** "Select all of this kind" says which kind. */
function withKind({ explorer }: ViewProps, like: Action, { keys }: Target): Action {
  const lens = explorer.lens.peek();
  const [node, edge] = [explorer.node(keys[0] ?? ""), explorer.edge(keys[0] ?? "")];
  const name = (language: "ja" | "en") => {
    const kind = node
      ? kindName(labelOf(node, lens), lens, language, true)
      : edge && typeName(edge.type, lens, language);
    return kind === undefined ? like.name[language] : exploreWords(language).ofKind(kind);
  };
  return { ...like, name: { ja: name("ja"), en: name("en") } };
}
