import bold from "lucide-static/icons/bold.svg?raw";
import link from "lucide-static/icons/link.svg?raw";
import list from "lucide-static/icons/list.svg?raw";
import quote from "lucide-static/icons/text-quote.svg?raw";
import { useRef, useState } from "preact/hooks";
import { announce } from "../../announce.ts";
import { storyWords } from "../../i18n/story.ts";
import { readMarkdown } from "../../story/markdown.ts";
import type { Footnote } from "../../story/types.ts";
import "../../styles/present.css";
import { Icon } from "../Icon.tsx";
import { Blocks } from "../present/Blocks.tsx";
import { insert, makeBold, makeLink, makeList } from "./mark-up.ts";
import type { StepProps } from "./StepEditor.tsx";

/** The text of a step in Markdown, with tools for who does not know it, and as it will be read. */
export function StepText(props: StepProps & { footnotes: readonly Footnote[] }) {
  const { session, draft, writing, step, footnotes } = props;
  const words = storyWords(session.language.value);
  const [seen, setSeen] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const text = step.text[writing] ?? "";
  const tool = (label: string, icon: string, act: (area: HTMLTextAreaElement) => void) => (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      disabled={seen}
      onClick={() => area.current && act(area.current)}
    >
      <Icon svg={icon} size={14} />
    </button>
  );
  return (
    <div class="story-field">
      <div class="story-tools">
        <label for="story-text">{words.text}</label>
        {tool(words.bold, bold, makeBold)}
        {tool(words.list, list, makeList)}
        {tool(words.link, link, makeLink)}
        <button
          type="button"
          class="quiet-button"
          title={words.citeHint}
          disabled={seen}
          onClick={() => area.current && cite(props, area.current)}
        >
          <Icon svg={quote} size={14} />
          {words.cite}
        </button>
        <button type="button" class="quiet-button" aria-pressed={seen} onClick={() => setSeen(!seen)}>
          {seen ? words.write : words.preview}
        </button>
      </div>
      {seen ? (
        <div class="story-text story-preview" lang={writing}>
          {text === "" ? words.nothingWritten : null}
          <Blocks blocks={readMarkdown(text)} footnotes={footnotes} session={session} />
        </div>
      ) : (
        <textarea
          id="story-text"
          ref={area}
          class="story-text-input"
          lang={writing}
          rows={6}
          maxLength={20_000}
          placeholder={words.textHint}
          value={text}
          onInput={({ currentTarget }) => draft.write(step.id, "text", writing, currentTarget.value)}
          onBlur={() => draft.renumber(step.id, writing)}
        />
      )}
    </div>
  );
}

/** Cites what is selected on the canvas, relationships before nodes, where the text is being written. */
function cite({ explorer, session, draft, writing, step }: StepProps, area: HTMLTextAreaElement): void {
  const words = storyWords(session.language.peek());
  const { selection } = explorer.state.peek();
  const edges = selection.flatMap((key) => explorer.edge(key) ?? []);
  const ends = edges.flatMap(({ source, target }) => [source, target]);
  const keys = edges.length > 0 ? edges.map(({ key }) => key) : selection;
  if (keys.length === 0) {
    session.toast.value = words.selectFirst;
    return;
  }
  const nodes = [...ends, ...keys].flatMap((key) => explorer.node(key) ?? []);
  const numbers = keys.flatMap((key) => draft.cite(step.id, key, { nodes, edges }) ?? []);
  if (numbers.length < keys.length) session.toast.value = words.citesFull;
  if (numbers.length === 0) return;
  insert(area, numbers.map((number) => `[^${number}]`).join(""));
  const caret = area.selectionEnd;
  draft.renumber(step.id, writing);
  requestAnimationFrame(() => area.setSelectionRange(caret, caret));
  const now = draft.steps.peek().find(({ id }) => id === step.id)?.footnotes ?? [];
  announce(session, words.cited(numbers.length, now.indexOf(keys[0] ?? "") + 1));
}
