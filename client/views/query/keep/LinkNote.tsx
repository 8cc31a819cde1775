import link from "lucide-static/icons/link.svg?raw";
import x from "lucide-static/icons/x.svg?raw";
import { useEffect } from "preact/hooks";
import { queryKeepWords } from "../../../i18n/query-keep.ts";
import { t } from "../../../i18n/text.ts";
import { broughtTo } from "../../../query/keep/from-link.ts";
import "../../../styles/link-note.css";
import { Icon } from "../../Icon.tsx";
import { IconButton } from "../../IconButton.tsx";
import type { QueryProps } from "../query-props.ts";

/** Says that a query came from a link and was not run; until it is put away or something is run. */
export function LinkNote({ session, workbench }: QueryProps) {
  const words = queryKeepWords(session.language.value);
  const brought = broughtTo(workbench);
  const running = workbench.running.value?.what;
  useEffect(() => {
    if (running) brought.value = undefined;
  }, [running]);
  if (brought.value === undefined) return null;
  return (
    <div class="notice link-note" role="status">
      <Icon svg={link} size={14} />
      <p>{brought.value === "query" ? words.fromLink : words.damagedLink}</p>
      <IconButton
        svg={x}
        label={t(session.language.value).close}
        press={() => {
          brought.value = undefined;
        }}
      />
    </div>
  );
}
