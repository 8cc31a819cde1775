import down from "lucide-static/icons/chevron-down.svg?raw";
import up from "lucide-static/icons/chevron-up.svg?raw";
import all from "lucide-static/icons/list-checks.svg?raw";
import search from "lucide-static/icons/search.svg?raw";
import x from "lucide-static/icons/x.svg?raw";
import { useEffect, useRef, useState } from "preact/hooks";
import { findWordsIn } from "../../i18n/find.ts";
import "../../styles/find.css";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { typedAhead } from "../typed-ahead.ts";
import { useFound } from "./use-found.ts";

/** A field over the canvas: marks what is called so while it is typed, Enter walks through it, Escape ends it. */
export function FindBar({ session, explorer }: ViewProps) {
  const words = findWordsIn(session.language.value);
  const [typed, setTyped] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const { keys, at, go } = useFound({ session, explorer }, typed);
  useEffect(() => {
    if (!field.current) return;
    field.current.focus();
    field.current.value = typedAhead();
    setTyped(field.current.value);
  }, []);
  const close = () => {
    session.finding.value = false;
    document.querySelector<HTMLElement>(".canvas")?.focus();
  };
  const count =
    typed.trim() === ""
      ? ""
      : keys.length === 0
        ? words.none
        : at < 0
          ? words.found(keys.length)
          : words.at(at + 1, keys.length);
  return (
    <search class={`find-bar ${explorer.state.value.layout === "columns" ? "below" : ""}`} aria-label={words.find}>
      <Icon svg={search} />
      <input
        type="text"
        ref={field}
        aria-label={words.place}
        placeholder={words.place}
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="next"
        onInput={(event) => {
          if (!event.isComposing) setTyped(event.currentTarget.value);
        }}
        onCompositionEnd={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === "Enter") go(event.shiftKey ? -1 : 1);
          else if (event.key === "Escape") close();
          else return;
          event.preventDefault();
        }}
      />
      <output aria-live="polite">{count}</output>
      <Tool svg={up} label={words.previous} off={keys.length === 0} act={() => go(-1)} />
      <Tool svg={down} label={words.next} off={keys.length === 0} act={() => go(1)} />
      <Tool svg={all} label={words.selectAll} off={keys.length === 0} act={() => explorer.selectMany(keys)} />
      <Tool svg={x} label={words.close} off={false} act={close} />
    </search>
  );
}

function Tool({ svg, label, off, act }: { svg: string; label: string; off: boolean; act: () => void }) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} disabled={off} onClick={act}>
      <Icon svg={svg} />
    </button>
  );
}
