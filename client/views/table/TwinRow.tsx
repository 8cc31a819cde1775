import type { Column } from "./column.ts";
import type { Row } from "./use-grid.ts";

interface Props<R> {
  row: R;
  index: number;
  /** px below the heads. */
  top: number;
  columns: readonly Column<R>[];
  selected: boolean;
  /** The cell that the Tab key reaches; -1 for none of this row. */
  stop: number;
  rest: (key: string | undefined) => void;
}

/** A row in its place; a click selects it on the canvas, pointing at it points there too. */
export function TwinRow<R extends Row>({ row, index, top, columns, selected, stop, rest }: Props<R>) {
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-row={index}
      style={{ transform: `translateY(${top}px)` }}
      onPointerEnter={() => rest(row.key)}
    >
      {columns.map((column, at) => (
        <Cell key={column.id} column={column} row={row} stop={at === stop} />
      ))}
    </tr>
  );
}

interface CellProps<R> {
  column: Column<R>;
  row: R;
  stop: boolean;
}

function Cell<R>({ column, row, stop }: CellProps<R>) {
  const text = column.text(row);
  return (
    <td
      class={`column-${column.id.split(" ")[0]}${column.figures ? " figures" : ""}`}
      lang={column.lang}
      tabIndex={stop ? 0 : -1}
      title={text.length > 16 ? text : undefined}
    >
      {column.cell ? column.cell(row) : text || "—"}
    </td>
  );
}
