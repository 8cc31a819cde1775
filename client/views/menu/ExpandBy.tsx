import arrowLeft from "lucide-static/icons/arrow-left.svg?raw";
import arrowRight from "lucide-static/icons/arrow-right.svg?raw";
import check from "lucide-static/icons/check.svg?raw";
import { useLayoutEffect, useState } from "preact/hooks";
import { kindName, typeName } from "../../evidence/names.ts";
import { exploreWords } from "../../i18n/explore.ts";
import { formatNumber } from "../../i18n/format.ts";
import { Failure } from "../details/Failure.tsx";
import { KindGlyph } from "../details/Glyph.tsx";
import { toCallError } from "../details/use-answer.ts";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { choicesOf } from "./choices.ts";
import { expandNodes } from "./doing.ts";
import { type Count, countId, fewNodes, useCounts } from "./use-counts.ts";

interface Props extends ViewProps {
  nodes: readonly string[];
  close: () => void;
  moved: () => void;
}

const limits = [25, 100, 500, 2000];

/** Neighbours by type, direction and label, with how many of them are here; some chosen, so many of each, brought at a press. */
export function ExpandBy({ nodes, close, moved, ...views }: Props) {
  const { session } = views;
  const language = session.language.value;
  const words = exploreWords(language);
  const answer = useCounts(views, nodes);
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const [limit, setLimit] = useState(100);
  useLayoutEffect(moved, [answer.state]);
  if (answer.state === "loading") return <p class="menu-note">{words.loading}</p>;
  if (answer.state === "failed") {
    return <Failure error={toCallError(answer.error)} retry={answer.retry} session={session} />;
  }
  const missing = answer.counts.filter(({ count, here }) => here < count);
  if (answer.counts.length === 0) return <p class="menu-note">{words.noNeighbours}</p>;
  const chosen = missing.filter((one) => !off.has(countId(one)));
  const toggle = (one: Count) => {
    const next = new Set(off);
    if (!next.delete(countId(one))) next.add(countId(one));
    setOff(next);
  };
  const brings = chosen.reduce((sum, { count, here }) => sum + Math.min(limit * nodes.length, count - here), 0);
  // A node that is reached in two ways comes once.
  const exact = chosen.length === 1 && nodes.length === 1;
  return (
    <div class="expand-by">
      {answer.counts.map((one) => (
        <Row key={countId(one)} {...views} count={one} checked={chosen.includes(one)} toggle={() => toggle(one)} />
      ))}
      {nodes.length > fewNodes && <p class="menu-note">{words.moreThanFew(fewNodes)}</p>}
      {missing.length === 0 ? (
        <p class="menu-note">{words.allHere}</p>
      ) : (
        <>
          <Limits {...views} limit={limit} choose={setLimit} />
          <button
            type="button"
            class="button primary"
            role="menuitem"
            tabIndex={-1}
            aria-disabled={brings === 0}
            onClick={() => {
              if (brings === 0) return;
              close();
              void expandNodes(views, nodes, choicesOf(answer.counts, chosen, limit, nodes.length));
            }}
          >
            {brings === 0 ? words.chooseSome : (exact ? words.bring : words.bringUpTo)(brings)}
          </button>
        </>
      )}
    </div>
  );
}

interface RowProps extends ViewProps {
  count: Count;
  checked: boolean;
  toggle: () => void;
}

function Row({ count: one, checked, toggle, ...views }: RowProps) {
  const { explorer, session } = views;
  const language = session.language.value;
  const words = exploreWords(language);
  const lens = explorer.lens.value;
  const { type, direction, label, count, here } = one;
  const full = here >= count;
  return (
    <button
      type="button"
      class="menu-item expand-row"
      role="menuitemcheckbox"
      tabIndex={-1}
      aria-checked={checked}
      aria-disabled={full}
      onClick={() => !full && toggle()}
    >
      <span class="tick" aria-hidden="true">
        {checked && <Icon svg={check} size={12} />}
      </span>
      <KindGlyph {...views} label={label} />
      <span class="menu-name">
        {kindName(label, lens, language, language === "en")}{" "}
        <Icon svg={direction === "in" ? arrowLeft : arrowRight} size={12} />
        <span class="unseen">{direction === "in" ? words.incoming : words.outgoing}</span>{" "}
        {typeName(type, lens, language, direction)}
      </span>
      <span class="menu-count" aria-hidden="true">
        {formatNumber(here, language)} / {formatNumber(count, language)}
      </span>
      <span class="unseen">{words.hereOf(here, count)}</span>
    </button>
  );
}

function Limits({ limit, choose, session }: ViewProps & { limit: number; choose: (limit: number) => void }) {
  const language = session.language.value;
  const words = exploreWords(language);
  return (
    <fieldset class="limits" aria-label={words.limit}>
      <span aria-hidden="true">{words.limit}</span>
      {limits.map((one) => (
        <button
          key={one}
          type="button"
          role="menuitemradio"
          tabIndex={-1}
          aria-checked={one === limit}
          onClick={() => choose(one)}
        >
          {formatNumber(one, language)}
        </button>
      ))}
    </fieldset>
  );
}
