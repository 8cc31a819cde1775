import info from "lucide-static/icons/info.svg?raw";
import x from "lucide-static/icons/x.svg?raw";
import { useState } from "preact/hooks";
import { t } from "../i18n/text.ts";
import { Icon } from "./Icon.tsx";
import type { ViewProps } from "./props.ts";

/** Says that a limit cut the picture: the number shown, the total, the rule. */
export function TruncatedNotice({ session, explorer }: Pick<ViewProps, "session" | "explorer">) {
  const words = t(session.language.value);
  const { truncated } = explorer.state.value;
  const [dismissed, setDismissed] = useState<object>();
  if (!truncated || dismissed === truncated) return null;
  return (
    <div class="notice truncated-notice" role="status">
      <Icon svg={info} />
      <div>
        <strong>{words.truncated(truncated.shown, truncated.total)}</strong>
        <p>{words.truncatedRule}</p>
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
      <button type="button" class="icon-button" aria-label={words.dismiss} onClick={() => setDismissed(truncated)}>
        <Icon svg={x} />
      </button>
    </div>
  );
}
