import { useMemo } from "preact/hooks";
import type { Edge, Node } from "../../../graph/types.ts";
import { type Column, hasBars, isNumeric } from "../../../query/answer/columns.ts";
import { kindOf } from "../../../query/answer/kinds.ts";
import { type Reading, say } from "../../../query/answer/say.ts";
import type { ViewProps } from "../../props.ts";
import { Chip, PathChips } from "./Chip.tsx";

/** What a chip leads to. */
export interface Choosing extends Pick<ViewProps, "explorer" | "session"> {
  reading: Reading;
  choose: (element: Node | Edge) => void;
  /** Marks an element on the canvas once it is rested at. */
  rest: (key: string | undefined) => void;
}

interface Props {
  row: readonly unknown[];
  index: number;
  /** px below the heads. */
  top: number;
  columns: readonly Column[];
  /** What is selected on the canvas. */
  selection: ReadonlySet<string>;
  /** The cell that the Tab key reaches; -1 for none of this row. */
  stop: number;
  /** The same object as long as the same is to be drawn. */
  choosing: Choosing;
}

/** A row in its place; one that holds what is selected on the canvas is marked. Drawn again only where it changed: most rows stay while one scrolls. */
export function AnswerRow({ row, index, top, columns, selection, stop, choosing }: Props) {
  const chosen = selection.size > 0 && row.some((value) => isChosen(value, selection));
  return useMemo(
    () => (
      <tr
        aria-rowindex={index + 2}
        aria-selected={chosen}
        data-row={index}
        style={{ transform: `translateY(${top}px)` }}
      >
        {columns.map((column, at) => (
          <td
            key={column.name}
            aria-colindex={at + 1}
            class={isNumeric(column) ? "figures" : undefined}
            tabIndex={at === stop ? 0 : -1}
          >
            <Cell {...choosing} value={row[at]} column={column} />
          </td>
        ))}
      </tr>
    ),
    [row, index, top, columns, chosen, stop, choosing],
  );
}

function isChosen(value: unknown, selection: ReadonlySet<string>): boolean {
  return typeof value === "object" && value !== null && "key" in value && selection.has(String(value.key));
}

function Cell({ value, column, ...choosing }: Choosing & { value: unknown; column: Column }) {
  const known = kindOf(value);
  if (known.kind === "null") return <span class="answer-null">null</span>;
  if (known.kind === "node" || known.kind === "edge") return <Chip {...choosing} element={known.value} />;
  if (known.kind === "path") return <PathChips {...choosing} path={known.value} />;
  const text = say(value, choosing.reading);
  if (known.kind === "boolean" && !known.value) return <span class="answer-false">{text}</span>;
  if (known.kind === "list" || known.kind === "map") return <span class="answer-nested">{text}</span>;
  if (known.kind !== "number" || !hasBars(column)) return <>{text}</>;
  const share = Math.max(0, Math.min(1, Number(known.value) / column.most));
  const size = { inlineSize: `${Math.round(share * 48)}px`, "--figures": text.length };
  return (
    <>
      <span class="answer-bar" style={size} />
      {text}
    </>
  );
}
