import search from "lucide-static/icons/search.svg?raw";
import x from "lucide-static/icons/x.svg?raw";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { queryKeepWords } from "../../../i18n/query-keep.ts";
import { Icon } from "../../Icon.tsx";
import { IconButton } from "../../IconButton.tsx";
import type { KeepProps } from "./keep-props.ts";

interface Props extends Pick<KeepProps, "session" | "close" | "keeper"> {
  title: string;
  label: string;
  words: string;
  search: (words: string) => void;
  children?: ComponentChildren;
}

/** The head of a panel: its title and tools, the field that searches it, and a word where nothing lasts. */
export function KeepHead({ session, close, keeper, title, label, words: typed, search: find, children }: Props) {
  const words = queryKeepWords(session.language.value);
  const field = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // On a touch screen a field with the focus would cover half of the list with a keyboard.
  useEffect(() => (matchMedia("(pointer: coarse)").matches ? heading : field).current?.focus(), []);
  return (
    <header class="keep-head">
      <div class="keep-title">
        <h2 tabIndex={-1} ref={heading}>
          {title}
        </h2>
        {children}
        <IconButton svg={x} label={words.close} press={close} />
      </div>
      <label class="keep-search">
        <Icon svg={search} size={14} />
        <input
          ref={field}
          type="search"
          value={typed}
          aria-label={label}
          placeholder={label}
          onInput={(event) => find(event.currentTarget.value)}
        />
      </label>
      {keeper.lasting.value === false && <p class="hint">{words.notLasting}</p>}
    </header>
  );
}
