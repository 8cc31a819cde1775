import type { ComponentChildren } from "preact";
import { Icon } from "../Icon.tsx";
import { keyText } from "../key-text.ts";
import type { ViewProps } from "../props.ts";
import type { Action } from "./actions.ts";

interface Props extends ViewProps {
  action: Pick<Action, "icon" | "name" | "keys" | "possible">;
  run: () => void;
  /** What it would bring or take. */
  count?: string | undefined;
  title?: string;
  /** Whether what it opens is open; left out where it opens nothing. */
  open?: boolean | undefined;
  after?: ComponentChildren;
}

/** A line of a menu: icon, name, count, keys. */
export function MenuItem({ action, run, count, title, open, after, session }: Props) {
  const { icon, name, keys = [], possible } = action;
  const [key] = keys;
  return (
    <button
      type="button"
      class="menu-item"
      role="menuitem"
      tabIndex={-1}
      aria-disabled={!possible}
      aria-expanded={open}
      title={title}
      onClick={() => possible && run()}
    >
      <Icon svg={icon} />
      <span class="menu-name">{name[session.language.value]}</span>
      {count && <span class="menu-count">{count}</span>}
      {key && (
        <span class="menu-keys" aria-hidden="true">
          <kbd>{keyText(key)}</kbd>
        </span>
      )}
      {after}
    </button>
  );
}
