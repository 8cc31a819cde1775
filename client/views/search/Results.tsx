import plus from "lucide-static/icons/plus.svg?raw";
import { CallError } from "../../api.ts";
import { errorWords } from "../../i18n/errors.ts";
import { searchWords } from "../../i18n/search.ts";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { mostHits } from "./add-all.ts";
import type { Command } from "./commands.ts";
import { HitRow } from "./HitRow.tsx";
import { NoResult } from "./NoResult.tsx";
import type { Choice } from "./SearchPalette.tsx";
import type { Found } from "./use-search.ts";

const mac = navigator.platform.startsWith("Mac");

interface Chosen {
  chosen: boolean;
  choose: () => void;
}

interface Props extends ViewProps {
  found: Found;
  commands: Command[];
  choices: Choice[];
  /** Id of the line that Enter would take. */
  current: string | undefined;
  choose: (choice: Choice | undefined) => void;
  /** Adds a node and leaves the palette open. */
  add: (choice: Choice | undefined) => void;
  /** What was added while it was open. */
  said: string | undefined;
  /** Empties the field. */
  clear: () => void;
}

/** The lists under the search field, or why there are none. */
export function Results(props: Props) {
  const { session, found } = props;
  const language = session.language.value;
  const words = searchWords(language);
  const waiting = found.state === "searching" ? "waiting" : "";
  return (
    <div class="palette-results">
      <div id="palette-list" role="listbox" aria-label={words.title} class={waiting}>
        <Hits {...props} />
        <Commands {...props} />
      </div>
      {found.state === "done" && found.hits.length === 0 && (
        <NoResult session={session} words={found.words} clear={props.clear} />
      )}
      <p class="palette-foot" role="status">
        <span>{props.said ?? footOf(found, language)}</span>
        <span aria-hidden="true">{words.searchKeys(mac)}</span>
      </p>
    </div>
  );
}

function Hits({ session, explorer, found, choices, current, choose, add }: Props) {
  const all = choices.find(({ id }) => id === "add-all");
  if (!("hits" in found) || found.hits.length === 0) return null;
  return (
    <fieldset aria-label={searchWords(session.language.value).nodes}>
      {found.hits.map((hit, i) => (
        <HitRow
          key={hit.node.key}
          id={`hit-${i}`}
          hit={hit}
          typed={found.words}
          chosen={current === `hit-${i}`}
          choose={() => choose(choices[i])}
          add={() => add(choices[i])}
          session={session}
          explorer={explorer}
        />
      ))}
      {all && <AllRow session={session} found={found} chosen={current === all.id} choose={() => choose(all)} />}
    </fieldset>
  );
}

/** The line that adds all that were found. */
function AllRow({ session, found, chosen, choose }: Pick<Props, "session" | "found"> & Chosen) {
  const words = searchWords(session.language.value);
  const total = "total" in found ? found.total : 0;
  return (
    <button
      type="button"
      role="option"
      id="add-all"
      aria-selected={chosen}
      tabIndex={-1}
      class="option add-all"
      onClick={choose}
    >
      <Icon svg={plus} />
      <span class="option-name">{total > mostHits ? words.addBest(mostHits, total) : words.addAll(total)}</span>
    </button>
  );
}

function Commands({ session, commands, choices, current, choose }: Props) {
  const words = searchWords(session.language.value);
  if (commands.length === 0) return null;
  return (
    <fieldset aria-label={words.commands}>
      <p class="group-name" aria-hidden="true">
        {words.commands}
      </p>
      {commands.map((command) => {
        const id = `command-${command.id}`;
        const choice = choices.find((one) => one.id === id);
        return <CommandRow key={id} command={command} chosen={current === id} choose={() => choose(choice)} />;
      })}
    </fieldset>
  );
}

function footOf(found: Found, language: "ja" | "en"): string {
  const words = searchWords(language);
  if (found.state === "idle") return words.typeToSearch;
  if (found.state === "searching") return words.searching;
  if (found.state === "done") return words.results(found.hits.length, found.total);
  const { title, next } = errorWords(found.error instanceof CallError ? found.error.code : "unknown", language);
  return `${title} ${next}`;
}

function CommandRow({ command, chosen, choose }: { command: Command; chosen: boolean; choose: () => void }) {
  return (
    <button
      type="button"
      role="option"
      id={`command-${command.id}`}
      aria-selected={chosen}
      tabIndex={-1}
      class="option"
      onClick={choose}
    >
      <Icon svg={command.icon} />
      <span class="option-name">{command.name}</span>
    </button>
  );
}
