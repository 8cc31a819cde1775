import history from "lucide-static/icons/history.svg?raw";
import redo from "lucide-static/icons/redo-2.svg?raw";
import search from "lucide-static/icons/search.svg?raw";
import undo from "lucide-static/icons/undo-2.svg?raw";
import { attempt } from "../attempt.ts";
import { t } from "../i18n/text.ts";
import { isEmpty } from "../session.ts";
import { Icon } from "./Icon.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { Logo } from "./Logo.tsx";
import { ShareTools } from "./lazy-panels.ts";
import { PhoneMenu } from "./PhoneMenu.tsx";
import { PhoneTitle } from "./PhoneTitle.tsx";
import type { ShellProps } from "./props.ts";
import { ThemeSwitch } from "./ThemeSwitch.tsx";
import { titleOf } from "./title.ts";

const mac = navigator.platform.startsWith("Mac");

/** What the page is about, and what can be done with it as a whole. */
export function TopBar(props: ShellProps) {
  if (props.panels.narrow.value) {
    return (
      <header class="top-bar">
        <PhoneTitle session={props.session} explorer={props.explorer.value} />
        <PhoneTools {...props} />
      </header>
    );
  }
  const { title, asOf } = titleOf(props.session);
  return (
    <header class="top-bar">
      <Brand {...props} />
      <div class="title">
        <h1 class={title ? undefined : "unseen"}>{title || "Tsunagi"}</h1>
        {asOf && <p>{asOf}</p>}
      </div>
      <Tools {...props} />
    </header>
  );
}

/** The name of the product; a press leads back to the first picture. */
function Brand({ session, explorer }: ShellProps) {
  const words = t(session.language.value);
  const graph = explorer.value;
  return (
    <button
      type="button"
      class="brand"
      aria-label={`Tsunagi: ${words.firstPicture}`}
      title={words.firstPicture}
      disabled={!graph}
      onClick={() => attempt(session, () => graph?.openOverview())}
    >
      <Logo />
      <span class="product">Tsunagi</span>
    </button>
  );
}

function Tools({ session, explorer, searching, call }: ShellProps) {
  const words = t(session.language.value);
  const graph = explorer.value;
  const state = graph?.state.value;
  return (
    <>
      <button type="button" class="search-field" disabled={!graph} onClick={() => open(searching)}>
        <Icon svg={search} />
        <span>{isEmpty(session) ? words.nothingToFind : words.searchField}</span>
        <kbd>{words.searchShortcut(mac)}</kbd>
      </button>
      <div class="tools">
        <IconButton label={words.undo} icon={undo} off={!state?.canUndo} act={() => graph?.undo()} />
        <IconButton label={words.redo} icon={redo} off={!state?.canRedo} act={() => graph?.redo()} />
        <IconButton
          label={words.history}
          icon={history}
          off={!graph}
          pressed={session.aside.value === "history"}
          act={() => toggleHistory(session)}
        />
        <span class="rule" />
        <LanguageSwitch session={session} />
        <ThemeSwitch session={session} />
        <div class="share-tools">{graph && <ShareTools session={session} explorer={graph} call={call} />}</div>
      </div>
    </>
  );
}

function PhoneTools(props: ShellProps) {
  const words = t(props.session.language.value);
  const off = props.explorer.value === undefined;
  return (
    <div class="tools">
      <IconButton label={words.search} icon={search} off={off} act={() => open(props.searching)} size={20} />
      <PhoneMenu {...props} />
    </div>
  );
}

interface IconButtonProps {
  label: string;
  icon: string;
  off: boolean;
  act: () => void;
  size?: number;
  pressed?: boolean;
}

function IconButton({ label, icon, off, act, size = 16, pressed }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      aria-pressed={pressed}
      title={label}
      disabled={off}
      onClick={act}
    >
      <Icon svg={icon} size={size} />
    </button>
  );
}

function toggleHistory({ aside }: ShellProps["session"]): void {
  aside.value = aside.peek() === "history" ? undefined : "history";
}

function open(searching: ShellProps["searching"]): void {
  searching.value = true;
}
