import { useEffect, useRef } from "preact/hooks";
import { type Comparison, comparisonOn } from "../../compare/comparison.ts";
import { type ComparedRow, rowsOf } from "../../compare/rows.ts";
import { endComparison } from "../../compare/show.ts";
import { compareWords } from "../../i18n/compare.ts";
import { formatDate } from "../../i18n/format.ts";
import "../../styles/compare.css";
import { AsideHead } from "../AsideHead.tsx";
import { closeAside } from "../close-aside.ts";
import type { ViewProps } from "../props.ts";
import { CompareList } from "./CompareList.tsx";

const kinds = ["added", "removed", "changed"] as const;

/** What is otherwise than in a snapshot, in three lists; while it stands, the canvas shows the same. */
export function ComparePanel(views: ViewProps) {
  const { explorer } = views;
  const comparison = comparisonOn(explorer).value;
  useEffect(() => () => endComparison(explorer), [explorer]);
  return comparison ? <Panel {...views} comparison={comparison} /> : null;
}

function Panel({ comparison, ...views }: ViewProps & { comparison: Comparison }) {
  const { session, explorer } = views;
  const language = session.language.value;
  const words = compareWords(language);
  const panel = useRef<HTMLElement>(null);
  const rows = rowsOf(comparison, { lens: explorer.lens.value, language, words });
  const [added, removed, changed] = kinds.map((kind) => rows[kind].length);
  const { failed = [], unsure = [], cut } = comparison.changes;
  useEffect(() => {
    const [first, close] = [".compare-row", "button"].map((one) => panel.current?.querySelector<HTMLElement>(one));
    (first ?? close)?.focus();
    session.announcement.value = words.sums(added ?? 0, removed ?? 0, changed ?? 0);
  }, [comparison]);
  return (
    <section class="compare" aria-label={words.title} ref={panel} onKeyDown={(event) => keys(event, views)}>
      <AsideHead views={views} title={words.title} close={words.close} />
      <div class="compare-body">
        <About {...views} comparison={comparison} />
        {(added ?? 0) + (removed ?? 0) + (changed ?? 0) === 0 ? (
          <p class="compare-same" role="status">
            {words.same}
          </p>
        ) : (
          kinds.map((kind) => (
            <CompareList key={kind} {...views} kind={kind} rows={rows[kind] satisfies ComparedRow[]} />
          ))
        )}
        {failed.length > 0 && <p class="hint">{words.failed(failed.length)}</p>}
        {unsure.length > 0 && <p class="hint">{words.unsure(unsure.length)}</p>}
        {cut && <p class="hint">{words.cut}</p>}
      </div>
    </section>
  );
}

/** What is compared with what. */
function About({ comparison, ...views }: ViewProps & { comparison: Comparison }) {
  const language = views.session.language.value;
  const words = compareWords(language);
  const { before, title, after } = comparison;
  const name = (of: { ja?: string; en?: string }) => of[language] || of.ja || of.en || words.untitled;
  return (
    <>
      <p class="compare-what">
        {words.before(name(title), formatDate(before.createdAt, language))}
        <br />
        {after ? words.with(name(after.title), formatDate(after.createdAt, language)) : words.now}
      </p>
      <p class="hint">{words.hint}</p>
    </>
  );
}

/** Arrow keys, Home and End walk through the rows of all three lists; Escape ends the comparison. */
function keys(event: KeyboardEvent & { currentTarget: HTMLElement }, views: ViewProps): void {
  if (event.key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    closeAside(views);
    return;
  }
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(".compare-row")];
  const at = rows.findIndex((row) => row.matches(":focus"));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (to === undefined || rows.length === 0) return;
  event.preventDefault();
  const row = rows[Math.max(0, Math.min(rows.length - 1, to))];
  row?.focus();
  row?.click();
}
