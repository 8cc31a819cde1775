import { useRef } from "preact/hooks";
import type { Asked } from "../../graph/gestures.ts";
import "../../styles/menu.css";
import type { ViewProps } from "../props.ts";
import { Menu } from "./Menu.tsx";

/** The menu of a node, an edge, a selection or the ground. Each place it is asked at gets a fresh one. */
export function ContextMenu(views: ViewProps) {
  const asked = views.explorer.asked.value;
  const opened = useRef<{ asked: Asked; times: number } | undefined>(undefined);
  if (!asked) return null;
  if (opened.current?.asked !== asked) opened.current = { asked, times: (opened.current?.times ?? 0) + 1 };
  return <Menu key={opened.current?.times} asked={asked} {...views} />;
}
