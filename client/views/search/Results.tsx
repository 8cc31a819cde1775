import { CallError } from "../../api.ts";
import { errorWords } from "../../i18n/errors.ts";
import { t } from "../../i18n/text.ts";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import type { Command } from "./commands.ts";
import { HitRow } from "./HitRow.tsx";
import { NoResult } from "./NoResult.tsx";
import type { Choice } from "./SearchPalette.tsx";
import type { Found } from "./use-search.ts";

interface Props extends ViewProps {
  found: Found;
  commands: Command[];
  choices: Choice[];
  /** Id of the line that Enter would take. */
  current: string | undefined;
  choose: (choice: Choice | undefined) => void;
  /** Empties the field. */
  clear: () => void;
}

/** The lists under the search field, or why there are none. */
export function Results(props: Props) {
  const { session, found, commands, current, choose, choices } = props;
  const language = session.language.value;
  const words = t(language);
  const hits = "hits" in found ? found.hits : [];
  return (
    <div class="palette-results">
      <div
        id="palette-list"
        role="listbox"
        aria-label={words.search}
        class={found.state === "searching" ? "waiting" : ""}
      >
        {hits.length > 0 && (
          <fieldset aria-label={words.nodes}>
            {hits.map((hit, i) => (
              <HitRow
                key={hit.node.key}
                id={`hit-${i}`}
                hit={hit}
                typed={"words" in found ? found.words : ""}
                chosen={current === `hit-${i}`}
                choose={() => choose(choices[i])}
                session={session}
                explorer={props.explorer}
              />
            ))}
          </fieldset>
        )}
        {commands.length > 0 && (
          <fieldset aria-label={words.commands}>
            <p class="group-name" aria-hidden="true">
              {words.commands}
            </p>
            {commands.map((command, i) => (
              <CommandRow
                key={command.id}
                command={command}
                chosen={current === `command-${command.id}`}
                choose={() => choose(choices[hits.length + i])}
              />
            ))}
          </fieldset>
        )}
      </div>
      {found.state === "done" && hits.length === 0 && (
        <NoResult session={session} words={found.words} clear={props.clear} />
      )}
      <p class="palette-foot" role="status">
        <span>{footOf(found, language)}</span>
        <span aria-hidden="true">{words.searchKeys}</span>
      </p>
    </div>
  );
}

function footOf(found: Found, language: "ja" | "en"): string {
  const words = t(language);
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
