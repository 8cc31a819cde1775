import x from "lucide-static/icons/x.svg?raw";
import type { ComponentChildren } from "preact";
import "../styles/aside-head.css";
import { closeAside } from "./close-aside.ts";
import { IconButton } from "./IconButton.tsx";
import type { ViewProps } from "./props.ts";

interface Props {
  views: ViewProps;
  title: string;
  /** What the cross says. */
  close: string;
  children?: ComponentChildren;
}

/** The head of a panel of tools on the right: its title, what stands beside it, the cross that closes it. */
export function AsideHead({ views, title, close, children }: Props) {
  return (
    <header class="aside-head">
      <h2>{title}</h2>
      <div class="aside-beside">{children}</div>
      <IconButton svg={x} label={close} press={() => closeAside(views)} />
    </header>
  );
}
