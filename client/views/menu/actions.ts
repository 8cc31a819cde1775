import minus from "lucide-static/icons/circle-minus.svg?raw";
import contrast from "lucide-static/icons/contrast.svg?raw";
import expandIcon from "lucide-static/icons/expand.svg?raw";
import eye from "lucide-static/icons/eye.svg?raw";
import eyeOff from "lucide-static/icons/eye-off.svg?raw";
import focus from "lucide-static/icons/focus.svg?raw";
import layers from "lucide-static/icons/layers-2.svg?raw";
import pinIcon from "lucide-static/icons/pin.svg?raw";
import pinOff from "lucide-static/icons/pin-off.svg?raw";
import shrink from "lucide-static/icons/shrink.svg?raw";
import spline from "lucide-static/icons/spline.svg?raw";
import none from "lucide-static/icons/square-dashed.svg?raw";
import all from "lucide-static/icons/square-dashed-mouse-pointer.svg?raw";
import loose from "lucide-static/icons/unlink.svg?raw";
import waypoints from "lucide-static/icons/waypoints.svg?raw";
import { movable, pin, pinnedOf } from "../../graph/arranging.ts";
import { isolate } from "../../graph/isolate.ts";
import { invert, likeThis, selectAll, selectLoose, selectNeighbours } from "../../graph/selecting.ts";
import { removable, remove } from "../../graph/taking.ts";
import type { Text } from "../../graph/types.ts";
import { exploreWords } from "../../i18n/explore.ts";
import type { exploreEn } from "../../i18n/explore-en.ts";
import type { ViewProps } from "../props.ts";
import { collapseNodes, expandNodes, revealAll } from "./doing.ts";
import type { Target } from "./target.ts";

export type ActionId = keyof typeof exploreEn.actions;
export type Section = "expand" | "show" | "select" | "arrange";

/** Something that can be done with a target. */
export interface Action {
  id: string;
  icon: string;
  name: Text;
  section: Section;
  keys?: readonly string[];
  possible: boolean;
  act: () => unknown;
}

/** The name of an action in both languages. */
export function nameOf(id: ActionId): Text {
  return { ja: exploreWords("ja").actions[id], en: exploreWords("en").actions[id] };
}

/** An action that the words of explore have a name for. */
export function action(id: ActionId, section: Section, rest: Omit<Action, "id" | "section" | "name">): Action {
  return { id, section, name: nameOf(id), ...rest };
}

/** What can be done with these elements, or with the whole canvas, in the order of menus. */
export function actionsOf(views: ViewProps, target: Target): Action[] {
  return [...growing(views, target), ...selecting(views, target), ...showing(views, target), ...pinning(views, target)];
}

/** The actions of these names, in their order. */
export function pick(actions: readonly Action[], ids: readonly ActionId[]): Action[] {
  return ids.flatMap((id) => actions.find((action) => action.id === id) ?? []);
}

function growing(views: ViewProps, { nodes }: Target): Action[] {
  const possible = nodes.length > 0;
  return [
    action("expand", "expand", {
      ...{ icon: expandIcon, keys: ["Enter"], possible },
      act: () => expandNodes(views, nodes),
    }),
    action("collapse", "expand", {
      ...{ icon: shrink, keys: ["Shift+Enter"], possible },
      act: () => collapseNodes(views, nodes),
    }),
  ];
}

function selecting({ explorer }: ViewProps, { keys }: Target): Action[] {
  const { desk } = explorer;
  const [first] = keys;
  const some = keys.length > 0;
  const like = () => first !== undefined && desk.select(likeThis(desk.stage, first));
  return [
    action("neighbours", "select", {
      ...{ icon: waypoints, keys: ["N"], possible: some },
      act: () => selectNeighbours(desk, keys),
    }),
    action("like", "select", { icon: layers, keys: ["K"], possible: keys.length === 1, act: like }),
    action("select-all", "select", { icon: all, keys: ["Ctrl+A"], possible: true, act: () => selectAll(desk) }),
    action("select-loose", "select", {
      icon: loose,
      keys: ["Ctrl+Shift+A"],
      possible: true,
      act: () => selectLoose(desk),
    }),
    action("invert", "select", { icon: contrast, keys: ["Ctrl+I"], possible: some, act: () => invert(desk) }),
    action("select-none", "select", { icon: none, possible: some, act: () => desk.select([]) }),
  ];
}

function showing(views: ViewProps, { keys, nodes }: Target): Action[] {
  const { explorer } = views;
  const { desk } = explorer;
  const possible = keys.length > 0;
  const among = nodes.length > 1 ? nodes : undefined;
  return [
    action("hide", "show", { icon: eyeOff, keys: ["H", "Delete"], possible, act: () => explorer.hide(...keys) }),
    action("isolate", "show", { icon: focus, keys: ["I"], possible, act: () => isolate(desk, keys) }),
    action("remove", "show", {
      ...{ icon: minus, keys: ["Shift+Delete"], possible: removable(desk.stage, nodes).length > 0 },
      act: () => remove(desk, nodes),
    }),
    action("reveal", "show", { icon: spline, keys: ["R"], possible: true, act: () => revealAll(views, among) }),
    action("show-hidden", "show", {
      ...{ icon: eye, keys: ["Shift+H"], possible: explorer.state.peek().hidden > 0 },
      act: () => explorer.showAll(),
    }),
  ];
}

function pinning({ explorer }: ViewProps, { nodes }: Target): Action[] {
  const { desk } = explorer;
  const pinned = new Set(pinnedOf(desk.stage));
  const can = movable(desk.stage, nodes);
  const all = desk.stage.nodes().map((ele) => ele.id());
  const free = movable(desk.stage, all).filter((key) => !pinned.has(key));
  const loose = can.some((key) => !pinned.has(key));
  const fixed = can.some((key) => pinned.has(key));
  return [
    action("pin", "arrange", { icon: pinIcon, keys: ["Shift+P"], possible: loose, act: () => pin(desk, can, true) }),
    action("unpin", "arrange", { icon: pinOff, keys: ["Alt+P"], possible: fixed, act: () => pin(desk, can, false) }),
    action("pin-all", "arrange", {
      ...{ icon: pinIcon, possible: free.length > 0 },
      act: () => pin(desk, free, true),
    }),
    action("unpin-all", "arrange", {
      ...{ icon: pinOff, possible: pinned.size > 0 },
      act: () => pin(desk, [...pinned], false),
    }),
  ];
}
