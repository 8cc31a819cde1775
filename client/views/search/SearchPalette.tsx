import search from "lucide-static/icons/search.svg?raw";
import { useEffect, useRef, useState } from "preact/hooks";
import { attempt } from "../../attempt.ts";
import { t } from "../../i18n/text.ts";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { commandsOf, matchingCommands } from "./commands.ts";
import { Results } from "./Results.tsx";
import { useSearch } from "./use-search.ts";
import "../../styles/search.css";

/** One of the lines of the palette: what it does, and its id for the screen reader. */
export interface Choice {
  id: string;
  act: () => unknown;
}

/** Finds nodes and commands: a field with a list under it that the arrow keys walk. */
export function SearchPalette({ close, ...views }: ViewProps & { close: () => void }) {
  const { session, explorer, call } = views;
  const words = t(session.language.value);
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(0);
  const found = useSearch(call, typed);
  const commands = matchingCommands(commandsOf(explorer, session), typed);
  const hits = "hits" in found ? found.hits : [];
  const choices: Choice[] = [
    ...hits.map((hit, i) => ({ id: `hit-${i}`, act: () => explorer.show([hit.node.key]) })),
    ...commands.map((command) => ({ id: `command-${command.id}`, act: command.act })),
  ];
  const current = choices[Math.min(chosen, choices.length - 1)];

  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    if (current) document.getElementById(current.id)?.scrollIntoView({ block: "nearest" });
  }, [current?.id]);

  const choose = (choice: Choice | undefined) => {
    if (!choice) return;
    dialog.current?.close();
    attempt(session, async () => {
      await choice.act();
    });
  };
  const type = (value: string) => {
    setTyped(value);
    setChosen(0);
  };
  const walk = (by: number) =>
    setChosen((at) => (Math.min(at, choices.length - 1) + by + choices.length) % choices.length);
  const keys: Record<string, () => void> = {
    ArrowDown: () => walk(1),
    ArrowUp: () => walk(-1),
    Enter: () => choose(current),
  };
  return (
    <dialog
      class="palette"
      ref={dialog}
      aria-label={words.search}
      onClose={close}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current?.close();
      }}
      onKeyDown={(event) => {
        const act = event.isComposing || choices.length === 0 ? undefined : keys[event.key];
        if (!act || event.target instanceof HTMLButtonElement) return;
        event.preventDefault();
        act();
      }}
    >
      <label class="palette-field">
        <Icon svg={search} />
        <input
          type="text"
          role="combobox"
          aria-label={words.searchField}
          placeholder={words.searchField}
          aria-expanded={choices.length > 0}
          aria-controls="palette-list"
          aria-activedescendant={current?.id}
          aria-autocomplete="list"
          autocomplete="off"
          spellcheck={false}
          enterkeyhint="search"
          onInput={(event) => {
            if (!event.isComposing) type(event.currentTarget.value);
          }}
          onCompositionEnd={(event) => type(event.currentTarget.value)}
        />
        <kbd>Esc</kbd>
      </label>
      <Results {...views} found={found} commands={commands} current={current?.id} choose={choose} choices={choices} />
    </dialog>
  );
}
