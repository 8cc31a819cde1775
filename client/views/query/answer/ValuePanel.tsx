import copy from "lucide-static/icons/copy.svg?raw";
import locate from "lucide-static/icons/locate-fixed.svg?raw";
import x from "lucide-static/icons/x.svg?raw";
import { useEffect, useRef } from "preact/hooks";
import type { Edge, Node } from "../../../graph/types.ts";
import { queryAnswerWords } from "../../../i18n/query-answer.ts";
import { jsonLines } from "../../../query/answer/json-lines.ts";
import { kindOf } from "../../../query/answer/kinds.ts";
import { say } from "../../../query/answer/say.ts";
import { copyText } from "../../details/copy-text.ts";
import { Icon } from "../../Icon.tsx";
import { IconButton } from "../../IconButton.tsx";
import type { AnswerProps } from "./AnswerSide.tsx";
import { isShown, showElement } from "./show-element.ts";

interface Props extends AnswerProps {
  title: string;
  value: unknown;
  choose: (element: Node | Edge) => void;
  close: () => void;
}

/** A value as text to copy: strings as they are, all else as JSON. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : jsonLines(value).join("\n");
}

/** The whole of a value beside the table: text wrapped, all else as JSON; Escape closes it. */
export function ValuePanel({ title, value, close, ...props }: Props) {
  const { session, explorer } = props;
  const language = session.language.value;
  const words = queryAnswerWords(language);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), [title]);
  const known = kindOf(value);
  const element = known.kind === "node" || known.kind === "edge" ? known.value : undefined;
  const said = say(value, { lens: explorer.lens.value, language }, 400);
  const text = textOf(value);
  return (
    <section
      class="answer-value"
      aria-label={`${words.openValue}: ${title}`}
      tabIndex={-1}
      ref={panel}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        close();
      }}
    >
      <header>
        <h3>{title}</h3>
        <IconButton
          svg={copy}
          label={words.copyValue}
          size={14}
          press={() => void copyText(session, text, words.copied)}
        />
        <IconButton svg={x} label={words.closeValue} size={14} press={close} />
      </header>
      {known.kind !== "string" && said !== text && said !== "" && <p>{said}</p>}
      {element && (
        <button type="button" class="button" onClick={() => void showElement(props, element)}>
          <Icon svg={locate} size={14} />
          {isShown(props, element) ? words.showOne : words.add}
        </button>
      )}
      {known.kind === "string" ? <p class="answer-text">{text}</p> : <pre lang="zxx">{text}</pre>}
    </section>
  );
}
