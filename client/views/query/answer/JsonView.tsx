import copy from "lucide-static/icons/copy.svg?raw";
import { useEffect, useRef, useState } from "preact/hooks";
import { inShares, pause } from "../../../graph/steps.ts";
import { queryAnswerWords } from "../../../i18n/query-answer.ts";
import { counting, noLines, rowAt, rowLines } from "../../../query/answer/json-lines.ts";
import type { Answer } from "../../../query/types.ts";
import { copyText } from "../../details/copy-text.ts";
import { Icon } from "../../Icon.tsx";
import { useVirtual } from "../../table/use-virtual.ts";
import { scrollable } from "../scrollable.ts";
import type { AnswerProps } from "./AnswerSide.tsx";

const lineHeight = 18;

/** The answer as pretty JSON, a row an object by column; only the lines in sight are written. */
export function JsonView({ answer, session }: AnswerProps) {
  const words = queryAnswerWords(session.language.value);
  const scroller = useRef<HTMLDivElement>(null);
  const [lines] = useState(noLines);
  const [, redraw] = useState(0);
  const arrived = answer.arrived.value;
  useEffect(() => {
    let wanted = true;
    void inShares(counting(lines, answer.columns, answer.rows), () => wanted).then(() => wanted && redraw(lines.lines));
    return () => {
      wanted = false;
    };
  }, [answer, arrived]);
  const virtual = useVirtual({ scroller, count: lines.lines, rowHeight: lineHeight, head: 0, keep: -1 });
  const written = new Map<number, string[]>();
  const textAt = (line: number) => {
    const at = rowAt(lines, line);
    if (!at) return line === 0 ? "[" : "]";
    const { row } = at;
    const own = written.get(row) ?? rowLines(answer.columns, answer.rows[row] ?? [], row === lines.rows - 1);
    written.set(row, own);
    return own[at.line] ?? "";
  };
  return (
    <div class="answer-left">
      <div class="answer-tools">
        {lines.rows < arrived && answer.state.value !== "running" && <p class="hint">{words.jsonCut(lines.rows)}</p>}
        <button
          type="button"
          class="button"
          onClick={() => void jsonOf(answer).then((text) => copyText(session, text, words.copied))}
        >
          <Icon svg={copy} size={14} />
          {words.copyJson}
        </button>
      </div>
      <div class="answer-scroll" ref={scroller} {...scrollable(words.jsonLabel)}>
        <pre class="answer-json" lang="zxx" style={{ blockSize: `${virtual.height}px` }}>
          {virtual.items.map(({ index, top }) => (
            <code key={index} style={{ transform: `translateY(${top}px)` }}>
              {textAt(index)}
            </code>
          ))}
        </pre>
      </div>
    </div>
  );
}

/** The whole answer as JSON, written without holding the page up. */
async function jsonOf({ columns, rows }: Answer): Promise<string> {
  const pieces: string[] = [];
  for (let from = 0; from < rows.length; from += 200) {
    const some = rows.slice(from, from + 200);
    pieces.push(...some.map((row, at) => rowLines(columns, row, from + at === rows.length - 1).join("\n")));
    await pause();
  }
  return `[\n${pieces.join("\n")}\n]\n`;
}
