import chevron from "lucide-static/icons/chevron-right.svg?raw";
import type { ComponentChildren } from "preact";
import { Icon } from "../../Icon.tsx";

interface Props {
  name: string;
  count: number;
  /** Whether its queries stand in no folder: they need no heading. */
  bare?: boolean;
  children: ComponentChildren;
}

/** A folder that can be closed. */
export function Folder({ name, count, bare, children }: Props) {
  if (bare) return <ul>{children}</ul>;
  return (
    <details class="keep-folder" open>
      <summary>
        <Icon svg={chevron} size={14} />
        {name.replaceAll("/", " / ")}
        <span class="keep-count">{count}</span>
      </summary>
      <ul>{children}</ul>
    </details>
  );
}
