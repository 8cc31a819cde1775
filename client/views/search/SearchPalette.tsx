import { useEffect, useRef, useState } from "preact/hooks";
import { attempt } from "../../attempt.ts";
import { addNodes, isHere } from "../../graph/add-nodes.ts";
import { searchWords } from "../../i18n/search.ts";
import { t } from "../../i18n/text.ts";
import { allCommands } from "../commands/all.ts";
import type { ViewProps } from "../props.ts";
import { addAll } from "./add-all.ts";
import { type Command, commandsOf, matchingCommands, toPalette } from "./commands.ts";
import { PaletteField } from "./PaletteField.tsx";
import { Results } from "./Results.tsx";
import { type Found, useSearch } from "./use-search.ts";
import "../../styles/search.css";
import { useModal } from "../use-modal.ts";

/** One of the lines of the palette: what it does, and its id for the screen reader. */
export interface Choice {
  id: string;
  act: () => unknown;
  /** Adds it to the canvas while the palette stays open. */
  add?: () => Promise<string[]>;
}

/** Finds nodes and commands: a field with a list under it that the arrow keys walk. */
export function SearchPalette({ close, ...views }: ViewProps & { close: () => void }) {
  const { session, explorer, call } = views;
  const dialog = useModal();
  const [typed, setTyped] = useState("");
  // The field keeps its own text, as an input method needs; another round is another, empty field.
  const [round, setRound] = useState(0);
  const found = useSearch(call, typed);
  const areas = allCommands(views).filter(({ possible = true }) => possible);
  const own = areas.map((command) => toPalette(command, session.language.value));
  const commands = matchingCommands([...commandsOf(explorer, session), ...own], typed);
  const choices = choicesOf(found, commands, views);
  // The dialog tells late that it closed: by then another may be open, which must not close with it.
  const open = useRef(true);
  const shut = () => {
    if (!open.current) return;
    open.current = false;
    dialog.current?.close();
    close();
  };
  const choose = (choice: Choice | undefined) => {
    if (!choice) return;
    shut();
    attempt(session, async () => {
      await choice.act();
    });
  };
  const { said, add, unsay } = useAdding(session);
  const { current, type, keys } = useWalk({ choices, found, choose, setTyped, shut });
  return (
    <dialog
      class="palette"
      ref={dialog}
      aria-label={t(session.language.value).search}
      onClose={shut}
      onClick={(event) => {
        if (event.target === dialog.current) shut();
      }}
      onKeyDown={(event) => {
        const goesOn = event.key === "Enter" && (event.ctrlKey || event.metaKey);
        const act = event.isComposing || event.target instanceof HTMLButtonElement ? undefined : keys[event.key];
        if (!act) return;
        event.preventDefault();
        if (goesOn) add(current);
        else act();
      }}
    >
      <PaletteField
        key={round}
        session={session}
        type={(value) => {
          unsay();
          type(value);
        }}
        current={current?.id}
      />
      <Results
        {...views}
        found={found}
        commands={commands}
        choices={choices}
        current={current?.id}
        choose={choose}
        add={add}
        said={said}
        clear={() => {
          type("");
          setRound(round + 1);
        }}
      />
    </dialog>
  );
}

function choicesOf(found: Found, commands: Command[], views: ViewProps): Choice[] {
  const { explorer } = views;
  const hits = "hits" in found ? found.hits : [];
  const isMissing = hits.some(({ node }) => !isHere(explorer.desk, node.key));
  const several = found.state === "done" && hits.length > 1 && (isMissing || found.total > hits.length);
  return [
    ...hits.map(({ node }, i) => ({
      id: `hit-${i}`,
      act: () => explorer.show([node.key]),
      add: () => addNodes(explorer.desk, [node.key], explorer.captionOf(node)),
    })),
    ...(several ? [{ id: "add-all", act: () => addAll(views, found.words) }] : []),
    ...commands.map((command) => ({ id: `command-${command.id}`, act: command.act })),
  ];
}

/** Adds one after the other while the palette stays open, and says how many they are. */
function useAdding(session: ViewProps["session"]) {
  const [count, setCount] = useState(0);
  const words = searchWords(session.language.value);
  const add = (choice: Choice | undefined) =>
    attempt(session, async () => {
      const added = await choice?.add?.();
      if (added) setCount((before) => before + added.length);
    });
  return { said: count > 0 ? words.added(count) : undefined, add, unsay: () => setCount(0) };
}

interface Walk {
  choices: Choice[];
  found: Found;
  choose: (choice: Choice | undefined) => void;
  setTyped: (value: string) => void;
  shut: () => void;
}

/** The line that the arrow keys are at. Enter waits for the answer to what was typed last. */
function useWalk({ choices, found, choose, setTyped, shut }: Walk) {
  const [chosen, setChosen] = useState(0);
  const [eager, setEager] = useState(false);
  const current = choices[Math.min(chosen, choices.length - 1)];
  const searching = found.state === "searching";
  useEffect(() => {
    if (current) document.getElementById(current.id)?.scrollIntoView({ block: "nearest" });
  }, [current?.id]);
  useEffect(() => {
    if (!eager || searching) return;
    setEager(false);
    choose(current);
  }, [eager, searching]);
  const type = (value: string) => {
    setTyped(value);
    setChosen(0);
    setEager(false);
  };
  const walk = (by: number) => {
    const count = Math.max(1, choices.length);
    setChosen((at) => (Math.min(at, count - 1) + by + count) % count);
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => walk(1),
    ArrowUp: () => walk(-1),
    Enter: () => setEager(true),
    Escape: shut,
  };
  return { current, type, keys };
}
