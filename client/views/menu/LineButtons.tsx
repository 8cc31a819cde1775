import { exploreWords } from "../../i18n/explore.ts";
import { Icon } from "../Icon.tsx";
import { keyText } from "../key-text.ts";
import type { ViewProps } from "../props.ts";
import type { Action } from "./actions.ts";

interface Props extends ViewProps {
  actions: readonly Action[];
  run: (action: Action) => void;
  /** As items of a menu. */
  role?: "menuitem";
}

/** A row of small buttons that line nodes up and spread them evenly. */
export function LineButtons({ actions, run, role, session }: Props) {
  const language = session.language.value;
  const words = exploreWords(language);
  return (
    <fieldset class="line-buttons" aria-label={words.sections.align}>
      {actions.map((one) => (
        <button
          key={one.id}
          type="button"
          class="icon-button"
          role={role}
          tabIndex={role ? -1 : undefined}
          aria-label={one.name[language]}
          aria-disabled={!one.possible}
          title={[one.name[language], ...(one.keys ?? []).map(keyText)].join("  ")}
          onClick={() => one.possible && run(one)}
        >
          <Icon svg={one.icon} />
        </button>
      ))}
    </fieldset>
  );
}
