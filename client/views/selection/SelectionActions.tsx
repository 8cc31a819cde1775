import { exploreWords } from "../../i18n/explore.ts";
import { Icon } from "../Icon.tsx";
import { type Action, type ActionId, actionsOf, pick } from "../menu/actions.ts";
import { extraActions } from "../menu/extras.ts";
import type { Target } from "../menu/target.ts";
import type { ViewProps } from "../props.ts";

const wanted: ActionId[] = [
  "expand",
  "collapse",
  "neighbours",
  "invert",
  "hide",
  "isolate",
  "remove",
  "reveal",
  "pin",
  "unpin",
];

/** Everything that can be done with several elements, as buttons; first what other parts of the product add, such as paths. */
export function SelectionActions({ target, ...views }: ViewProps & { target: Target }) {
  const { session } = views;
  const language = session.language.value;
  const [first, ...others] = extraActions(views, target);
  const actions: Action[] = [...(first ? [first] : []), ...pick(actionsOf(views, target), wanted), ...others];
  return (
    <section class="selection-part selection-actions" aria-label={exploreWords(language).menu}>
      {actions
        .filter(({ possible }) => possible)
        .map((one) => (
          <button
            key={one.id}
            type="button"
            class="button"
            aria-keyshortcuts={one.keys?.[0]}
            onClick={() => void one.act()}
          >
            <Icon svg={one.icon} size={14} />
            {one.name[language]}
          </button>
        ))}
    </section>
  );
}
