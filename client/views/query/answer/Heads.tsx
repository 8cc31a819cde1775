import chevronDown from "lucide-static/icons/chevron-down.svg?raw";
import chevronUp from "lucide-static/icons/chevron-up.svg?raw";
import { queryAnswerWords } from "../../../i18n/query-answer.ts";
import { type Column, isNumeric } from "../../../query/answer/columns.ts";
import type { Session } from "../../../session.ts";
import { ColumnEdge } from "../../ColumnEdge.tsx";
import { Icon } from "../../Icon.tsx";
import type { useColumns } from "./use-columns.ts";
import { nextSorting, type Sorting } from "./use-sorted.ts";

interface Props {
  session: Session;
  columns: ReturnType<typeof useColumns>;
  sorting: Sorting | undefined;
  sort: (sorting: Sorting | undefined) => void;
  height: number;
}

/** The heads: a press sorts up, down, not at all; the edge is dragged, or Alt and an arrow, to make a column wider. */
export function Heads(props: Props) {
  return (
    <thead style={{ blockSize: `${props.height}px` }}>
      <tr aria-rowindex={1}>
        {props.columns.columns.map((column, index) => (
          <Head key={column.name} {...props} column={column} index={index} />
        ))}
      </tr>
    </thead>
  );
}

const step = 16;

function Head({ session, columns, sorting, sort, column, index }: Props & { column: Column; index: number }) {
  const words = queryAnswerWords(session.language.value);
  const on = sorting?.column === index ? sorting : undefined;
  const width = columns.widthOf(index);
  return (
    <th
      scope="col"
      class={isNumeric(column) ? "figures" : undefined}
      aria-sort={on ? (on.descending ? "descending" : "ascending") : undefined}
    >
      <button
        type="button"
        title={words.sortHint}
        onClick={() => sort(nextSorting(sorting, index))}
        onKeyDown={(event) => {
          const by = event.key === "ArrowRight" ? step : event.key === "ArrowLeft" ? -step : 0;
          if (by === 0 || !event.altKey) return;
          event.preventDefault();
          columns.resize(index, width + by);
        }}
      >
        <span class="answer-name">{column.name}</span>
        {on && <Icon svg={on.descending ? chevronDown : chevronUp} size={12} />}
      </button>
      <ColumnEdge width={width} resize={(wanted) => columns.resize(index, wanted)} reset={() => columns.reset(index)} />
    </th>
  );
}
