import { formatNumber } from "../../../i18n/format.ts";
import { type QueryPlanWords, queryPlanWords } from "../../../i18n/query-plan.ts";
import { comparePlans, type Pair } from "../../../query/plan/compare.ts";
import { totalsOf } from "../../../query/plan/operators.ts";
import type { PlanAnswer } from "../../../query/types.ts";
import type { Language } from "../../../session.ts";
import type { QueryProps } from "../query-props.ts";
import { scrollable } from "../scrollable.ts";

interface Props extends QueryProps {
  before: PlanAnswer;
  after: PlanAnswer;
}

/** Two plans side by side in a table: rows, db hits, and what is only in one of them. */
export function PlanCompare({ before, after, session }: Props) {
  const language = session.language.value;
  const words = queryPlanWords(language);
  const pairs = comparePlans(before.explained.plan, after.explained.plan);
  const sums = [totalsOf(before.explained), totalsOf(after.explained)] as const;
  const profiled = sums.every(({ dbHits }) => dbHits !== undefined);
  return (
    <div class="plan-compare" {...scrollable(words.compared)}>
      {before.asked.cypher !== after.asked.cypher && (
        <details>
          <summary>{words.keptQuery}</summary>
          <pre lang="zxx">{before.asked.cypher}</pre>
        </details>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {words.step}
            </th>
            <th scope="colgroup" colSpan={2}>
              {profiled ? words.rowsHead : words.expectedHead}
            </th>
            {profiled && (
              <th scope="colgroup" colSpan={2}>
                {words.hits}
              </th>
            )}
            <th scope="col" rowSpan={2}>
              {words.change}
            </th>
          </tr>
          <tr>
            {(profiled ? ["rows", "hits"] : ["rows"]).flatMap((of) => [
              <th key={`${of} before`} scope="col" class="figures">
                {words.before}
              </th>,
              <th key={`${of} after`} scope="col" class="figures">
                {words.after}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair, at) => (
            <Line key={at} {...{ pair, profiled, words, language }} />
          ))}
        </tbody>
        {profiled && (
          <tfoot>
            <tr>
              <th scope="row">{words.total}</th>
              {sums.map(({ rows }, at) => (
                <td key={at} class="figures">
                  {rows === undefined ? "" : formatNumber(rows, language)}
                </td>
              ))}
              {sums.map(({ dbHits = 0 }, at) => (
                <td key={at} class="figures">
                  {formatNumber(dbHits, language)}
                </td>
              ))}
              <td>{changeOf(sums[0].dbHits, sums[1].dbHits, words)}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

interface LineProps {
  pair: Pair;
  profiled: boolean;
  words: QueryPlanWords;
  language: Language;
}

function Line({ pair, profiled, words, language }: LineProps) {
  const { name, details, before, after } = pair;
  const only = !before ? words.onlyAfter : !after ? words.onlyBefore : undefined;
  const figure = (value: number | undefined, key: string) => (
    <td key={key} class="figures">
      {value === undefined ? "—" : formatNumber(Math.round(value), language)}
    </td>
  );
  const rowsOf = (one: Pair["before"]) => (profiled ? one?.rows : one?.estimatedRows);
  const [was, is] = profiled ? [before?.dbHits, after?.dbHits] : [before?.estimatedRows, after?.estimatedRows];
  return (
    <tr class={only ? "only" : undefined}>
      <th scope="row">
        {name} <code>{details}</code>
      </th>
      {figure(rowsOf(before), "rows before")}
      {figure(rowsOf(after), "rows after")}
      {profiled && [figure(before?.dbHits, "hits before"), figure(after?.dbHits, "hits after")]}
      <td>{only ?? changeOf(was, is, words)}</td>
    </tr>
  );
}

/** How a number changed, as a factor. */
function changeOf(was: number | undefined, is: number | undefined, words: QueryPlanWords): string {
  if (was === undefined || is === undefined || was === is) return words.same;
  return was === 0 || is === 0 ? `${was} → ${is}` : words.times(is / was);
}
