import chevron from "lucide-static/icons/chevron-down.svg?raw";
import gauge from "lucide-static/icons/gauge.svg?raw";
import { formatNumber } from "../../../i18n/format.ts";
import { queryAnswerWords } from "../../../i18n/query-answer.ts";
import { rowChoices, secondChoices } from "../../../query/limits.ts";
import { Icon } from "../../Icon.tsx";
import type { QueryProps } from "../query-props.ts";

/** What an answer may come to: said in the head, chosen in a small menu. */
export function LimitsMenu({ workbench, session }: QueryProps) {
  const language = session.language.value;
  const words = queryAnswerWords(language);
  const limits = workbench.limits.value;
  const said = words.limits(limits.rows, limits.seconds);
  return (
    <>
      <button type="button" class="answer-limits" popovertarget="query-limits" title={`${words.limitsTitle}: ${said}`}>
        <Icon svg={gauge} size={14} />
        <span class="answer-word">{said}</span>
        <Icon svg={chevron} size={12} />
      </button>
      <div
        id="query-limits"
        class="menu answer-limits-menu"
        popover="auto"
        role="dialog"
        aria-label={words.limitsTitle}
      >
        <label>
          <span>{words.mostRows}</span>
          <select
            value={limits.rows}
            onChange={({ currentTarget }) => {
              workbench.limits.value = { ...limits, rows: Number(currentTarget.value) };
            }}
          >
            {rowChoices.map((rows) => (
              <option key={rows} value={rows}>
                {formatNumber(rows, language)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{words.mostSeconds}</span>
          <select
            value={limits.seconds}
            onChange={({ currentTarget }) => {
              workbench.limits.value = { ...limits, seconds: Number(currentTarget.value) };
            }}
          >
            {secondChoices.map((seconds) => (
              <option key={seconds} value={seconds}>
                {words.seconds(seconds)}
              </option>
            ))}
          </select>
        </label>
        <p class="hint">{words.limitsHint}</p>
      </div>
    </>
  );
}
