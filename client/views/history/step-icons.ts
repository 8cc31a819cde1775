import alignCentre from "lucide-static/icons/align-center-vertical.svg?raw";
import group from "lucide-static/icons/boxes.svg?raw";
import camera from "lucide-static/icons/camera.svg?raw";
import question from "lucide-static/icons/corner-down-right.svg?raw";
import expand from "lucide-static/icons/expand.svg?raw";
import eye from "lucide-static/icons/eye.svg?raw";
import eyeOff from "lucide-static/icons/eye-off.svg?raw";
import isolate from "lucide-static/icons/focus.svg?raw";
import compare from "lucide-static/icons/git-compare.svg?raw";
import layout from "lucide-static/icons/layout-grid.svg?raw";
import link from "lucide-static/icons/link.svg?raw";
import filter from "lucide-static/icons/list-filter.svg?raw";
import fold from "lucide-static/icons/minimize-2.svg?raw";
import move from "lucide-static/icons/move.svg?raw";
import network from "lucide-static/icons/network.svg?raw";
import palette from "lucide-static/icons/palette.svg?raw";
import pin from "lucide-static/icons/pin.svg?raw";
import unpin from "lucide-static/icons/pin-off.svg?raw";
import plus from "lucide-static/icons/plus.svg?raw";
import route from "lucide-static/icons/route.svg?raw";
import reveal from "lucide-static/icons/share-2.svg?raw";
import collapse from "lucide-static/icons/shrink.svg?raw";
import answer from "lucide-static/icons/square-terminal.svg?raw";
import note from "lucide-static/icons/sticky-note.svg?raw";
import remove from "lucide-static/icons/trash-2.svg?raw";
import type { DoingKind } from "../../graph/doing.ts";

/** The icon of each kind of step. */
export const stepIcons: Record<DoingKind, string> = {
  overview: network,
  question,
  around: isolate,
  view: link,
  add: plus,
  expand,
  collapse,
  hide: eyeOff,
  isolate,
  remove,
  reveal,
  show: eye,
  "show-all": eye,
  filter,
  move,
  pin,
  unpin,
  align: alignCentre,
  distribute: alignCentre,
  layout,
  style: palette,
  group,
  fold,
  note,
  paths: route,
  answer,
  snapshot: camera,
  compare,
};
