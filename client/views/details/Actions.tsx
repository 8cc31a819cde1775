import eyeOff from "lucide-static/icons/eye-off.svg?raw";
import chain from "lucide-static/icons/link.svg?raw";
import plus from "lucide-static/icons/plus.svg?raw";
import route from "lucide-static/icons/route.svg?raw";
import terminal from "lucide-static/icons/square-terminal.svg?raw";
import { attempt } from "../../attempt.ts";
import { detailWords } from "../../i18n/details.ts";
import { pathWords } from "../../i18n/paths.ts";
import { copyLink } from "../copy-link.ts";
import { copyCypher } from "../history/copy-cypher.ts";
import { Icon } from "../Icon.tsx";
import { openPaths } from "../paths/open-paths.ts";
import type { ViewProps } from "../props.ts";

interface Props extends ViewProps {
  elementKey: string;
  /** Whether it is on the canvas, and so can be hidden. */
  here: boolean;
  /** Brings to the canvas what is not there yet; left out where there is nothing to bring. */
  add?: { label: string; run: () => void; busy: boolean } | undefined;
}

/** What can be done with the selection. */
export function Actions({ elementKey, here, add, ...views }: Props) {
  const { explorer, session } = views;
  if (views.frozen) return null;
  const words = detailWords(session.language.value);
  return (
    <section class="details-part actions" aria-label={words.actions}>
      {add && (
        <button type="button" class="button" aria-disabled={add.busy} onClick={add.run}>
          <Icon svg={plus} size={14} />
          {add.label}
        </button>
      )}
      <Action
        svg={route}
        text={pathWords(session.language.value).find}
        press={() => attempt(session, () => openPaths(views, [elementKey]))}
      />
      {here && <Action svg={terminal} text={words.copyCypher} press={() => copyCypher(views, [elementKey])} />}
      {here && <Action svg={eyeOff} text={words.hide} press={() => explorer.hide(elementKey)} />}
      {!here && <Action svg={chain} text={words.copyLink} press={() => copyLink(explorer, session)} />}
    </section>
  );
}

function Action({ svg, text, press }: { svg: string; text: string; press: () => Promise<void> | void }) {
  return (
    <button type="button" class="button" onClick={() => void press()}>
      <Icon svg={svg} size={14} />
      {text}
    </button>
  );
}
