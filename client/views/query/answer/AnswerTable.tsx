import { useMemo, useRef, useState } from "preact/hooks";
import type { Edge, Node } from "../../../graph/types.ts";
import { queryAnswerWords } from "../../../i18n/query-answer.ts";
import { kindOf } from "../../../query/answer/kinds.ts";
import { copyText } from "../../details/copy-text.ts";
import { useRest } from "../../table/use-rest.ts";
import { useVirtual } from "../../table/use-virtual.ts";
import type { Place } from "../../table/walk.ts";
import { AnswerRow, type Choosing } from "./AnswerRow.tsx";
import type { AnswerProps } from "./AnswerSide.tsx";
import { Heads } from "./Heads.tsx";
import { Offer } from "./Offer.tsx";
import { isShown, showElement } from "./show-element.ts";
import { useCells } from "./use-cells.ts";
import { useColumns } from "./use-columns.ts";
import { type Sorting, useSorted } from "./use-sorted.ts";
import { textOf, ValuePanel } from "./ValuePanel.tsx";

/** Rows and heads, px; a finger needs more. */
const heights = () => (matchMedia("(width <= 900px)").matches ? { row: 44, head: 44 } : { row: 30, head: 32 });

/** What a table of which only some rows are drawn is to a screen reader; the first row is that of the heads. */
const gridOf = (rows: number, columns: number) =>
  ({ role: "grid", "aria-rowcount": rows + 1, "aria-colcount": columns }) as const;

/** The answer as a table: only the rows in sight are drawn; all are walked and sorted, and every value can be opened. */
export function AnswerTable(props: AnswerProps) {
  const { answer, explorer, session } = props;
  const words = queryAnswerWords(session.language.value);
  const reading = { lens: explorer.lens.value, language: session.language.value };
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const [sorting, sort] = useState<Sorting>();
  const [opened, open] = useState<Place>();
  const [offered, offer] = useState<Node | Edge>();
  const rest = useRest(explorer);
  const { row: rowHeight, head } = heights();
  const columns = useColumns(answer, reading);
  const { rowAt, done } = useSorted(answer, sorting, reading);
  const count = answer.arrived.value;
  const valueAt = ({ row, column }: Place) => answer.rows[rowAt(row)]?.[column];
  const choose = (element: Node | Edge) => {
    const shown = isShown(props, element);
    offer(shown ? undefined : element);
    if (shown) void showElement(props, element);
  };
  const bring = useRef((_: number) => {});
  const latest = useRef({ choose, rest });
  latest.current = { choose, rest };
  const choosing = useMemo(
    (): Choosing => ({
      ...{ explorer, session, reading },
      choose: (element) => latest.current.choose(element),
      rest: (key) => latest.current.rest(key),
    }),
    [explorer, session, reading.lens, reading.language, session.theme.value],
  );
  const cells = useCells({
    ...{ rows: count, columns: answer.columns.length, table, open },
    page: () => Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - head) / rowHeight) - 1),
    bring: (index) => bring.current(index),
    act: (place) => {
      const known = kindOf(valueAt(place));
      if (known.kind === "node" || known.kind === "edge") choose(known.value);
      else open(place);
    },
    copy: (place) => void copyText(session, textOf(valueAt(place)), words.copied),
  });
  const virtual = useVirtual({ scroller, count, rowHeight, head, keep: cells.here.row });
  bring.current = virtual.bring;
  const widths = answer.columns.map((_, index) => columns.widthOf(index));
  const tracks = widths.map((width, at) => (at === widths.length - 1 ? `minmax(${width}px, 1fr)` : `${width}px`));
  const least = widths.reduce((sum, width) => sum + width, 0);
  const chosen = explorer.state.value.selection;
  const selection = useMemo(() => new Set(chosen), [chosen]);
  return (
    <div class="answer-split">
      <div class="answer-left">
        <div class="answer-scroll" ref={scroller}>
          <table
            ref={table}
            class="answer-table"
            {...gridOf(count, answer.columns.length)}
            aria-label={words.tableLabel(count, answer.columns.length)}
            aria-busy={!done}
            style={{ "--tracks": tracks.join(" "), "--row-height": `${rowHeight}px`, minInlineSize: `${least}px` }}
          >
            <Heads {...{ session, columns, sorting, sort }} height={head} />
            <tbody
              style={{ blockSize: `${virtual.height}px` }}
              onKeyDown={cells.press}
              onClick={cells.click}
              onDblClick={cells.dblclick}
              onPointerLeave={() => rest(undefined)}
            >
              {virtual.items.map(({ index, top }) => (
                <AnswerRow
                  key={index}
                  {...{ index, top, selection, choosing }}
                  columns={columns.columns}
                  row={answer.rows[rowAt(index)] ?? []}
                  stop={index === cells.here.row ? cells.here.column : -1}
                />
              ))}
            </tbody>
          </table>
        </div>
        {offered && <Offer {...props} element={offered} close={() => offer(undefined)} />}
      </div>
      {opened && (
        <ValuePanel
          {...props}
          title={words.valueOf(answer.columns[opened.column] ?? "", opened.row + 1)}
          value={valueAt(opened)}
          choose={choose}
          close={() => {
            open(undefined);
            cells.goTo(opened);
          }}
        />
      )}
    </div>
  );
}
