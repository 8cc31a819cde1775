import info from "lucide-static/icons/info.svg?raw";
import x from "lucide-static/icons/x.svg?raw";
import { useState } from "preact/hooks";
import { attempt } from "../attempt.ts";
import type { CanvasState } from "../graph/types.ts";
import { statesWords } from "../i18n/states.ts";
import { Icon } from "./Icon.tsx";
import type { ViewProps } from "./props.ts";

type Props = Pick<ViewProps, "session" | "explorer">;

/** Says that a limit cut the picture: the number shown, the total, the rule, and what can be done. */
export function TruncatedNotice({ session, explorer }: Props) {
  const words = statesWords(session.language.value);
  const { truncated } = explorer.state.value;
  const [dismissed, setDismissed] = useState<object>();
  if (!truncated || dismissed === truncated) return null;
  const { shown, total, of } = truncated;
  const centre = of === undefined ? undefined : explorer.node(of);
  return (
    <div class="notice truncated-notice" role="status">
      <Icon svg={info} />
      <div>
        <strong>
          {centre ? words.truncatedOf(shown, total, explorer.captionOf(centre)) : words.truncated(shown, total)}
        </strong>
        <p>{words.truncatedRule}</p>
        <More session={session} explorer={explorer} truncated={truncated} />
        <button
          type="button"
          class="button"
          onClick={() => {
            session.drawer.value = "table";
          }}
        >
          {words.openAsTable}
        </button>
      </div>
      <button type="button" class="icon-button" aria-label={words.dismissCut} onClick={() => setDismissed(truncated)}>
        <Icon svg={x} />
      </button>
    </div>
  );
}

function More({ session, explorer, truncated }: Props & { truncated: NonNullable<CanvasState["truncated"]> }) {
  const { shown, total, of, next } = truncated;
  if (of === undefined || !next) return null;
  const more = Math.min(next.limit ?? 200, total - shown);
  return (
    <button
      type="button"
      class="button"
      aria-disabled={session.busy.value !== undefined}
      onClick={() => session.busy.peek() || attempt(session, () => explorer.expand(of, next))}
    >
      {statesWords(session.language.value).showMore(more)}
    </button>
  );
}
