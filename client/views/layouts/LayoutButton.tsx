import type { LayoutName } from "../../graph/scene.ts";
import { layoutWords } from "../../i18n/layouts.ts";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { layoutIcons } from "./layouts.ts";

/** How the canvas is arranged; a press shows the other ways. */
export function LayoutButton({ session, explorer }: Pick<ViewProps, "session" | "explorer">) {
  const { view, layout } = explorer.state.value;
  const words = layoutWords(session.language.value);
  if (view === "empty") return null;
  const name = layout as LayoutName;
  return (
    <button
      type="button"
      class="status-button"
      aria-haspopup="dialog"
      aria-expanded={session.layouts.value}
      onClick={() => {
        session.layouts.value = !session.layouts.value;
      }}
    >
      <Icon svg={layoutIcons[name] ?? layoutIcons.force} size={14} />
      {words.layout(words.names[name] ?? layout)}
    </button>
  );
}
