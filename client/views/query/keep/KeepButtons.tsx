import bookmark from "lucide-static/icons/bookmark.svg?raw";
import clock from "lucide-static/icons/history.svg?raw";
import type { ComponentChildren } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { queryKeepWords } from "../../../i18n/query-keep.ts";
import { keeperOf } from "../../../query/keep/keeper.ts";
import "../../../styles/query-keep.css";
import "../../../styles/query-keep-items.css";
import { Icon } from "../../Icon.tsx";
import type { QueryProps } from "../query-props.ts";
import { HistoryPanel } from "./HistoryPanel.tsx";
import type { KeepProps } from "./keep-props.ts";
import { SavedPanel } from "./SavedPanel.tsx";
import { walkItems } from "./walk-items.ts";

/** History and saved queries: two buttons, each with its panel over the drawer. */
export function KeepButtons(props: QueryProps) {
  const words = queryKeepWords(props.session.language.value);
  const keeper = useMemo(() => keeperOf(props.workbench), [props.workbench]);
  return (
    <>
      <Keep name="history" icon={clock} text={words.history}>
        {(close) => <HistoryPanel {...props} keeper={keeper} close={close} />}
      </Keep>
      <Keep name="saved" icon={bookmark} text={words.saved}>
        {(close) => <SavedPanel {...props} keeper={keeper} close={close} />}
      </Keep>
    </>
  );
}

interface ButtonProps {
  name: string;
  icon: string;
  text: string;
  children: (close: KeepProps["close"]) => ComponentChildren;
}

/** A button and its panel; files that are dragged over the button open it. */
function Keep({ name, icon, text, children }: ButtonProps) {
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        class={`button keep-button keep-button-${name}`}
        popovertarget={`query-${name}`}
        aria-label={text}
        title={text}
        onDragEnter={() => !open && panel.current?.showPopover()}
      >
        <Icon svg={icon} size={14} />
        <span class="keep-button-text">{text}</span>
      </button>
      <div
        id={`query-${name}`}
        class={`menu keep-panel keep-panel-${name}`}
        popover="auto"
        role="dialog"
        aria-label={text}
        ref={panel}
        onKeyDown={walkItems}
        onBeforeToggle={({ newState }) => setOpen(newState === "open")}
      >
        {open && children(() => panel.current?.hidePopover())}
      </div>
    </>
  );
}
