import { Fragment } from "preact";
import { presentWords } from "../../i18n/present.ts";
import type { Session } from "../../session.ts";
import type { Frozen } from "../../snapshot/frozen.ts";
import { glued } from "../../story/glued.ts";
import type { Block, Footnote, Run } from "../../story/types.ts";

interface Props {
  blocks: readonly Block[];
  footnotes: readonly Footnote[];
  session: Session;
  /** The canvas on which a number points at what it cites. */
  frozen?: Frozen;
}

/** The text of a step. Everything in it is plain text; a number leads to its footnote and points at what that cites. */
export function Blocks({ blocks, ...rest }: Props) {
  return blocks.map((block, at) => <Piece key={`${at}${block.kind}`} block={block} {...rest} />);
}

function Piece({ block, ...rest }: Omit<Props, "blocks"> & { block: Block }) {
  const { kind, depth = 0, mark, runs } = block;
  const content = <Runs runs={runs} {...rest} />;
  if (kind === "heading") return <h3>{content}</h3>;
  if (kind === "quote") return <blockquote>{content}</blockquote>;
  if (kind === "code") return <pre>{content}</pre>;
  if (kind === "paragraph") return <p>{content}</p>;
  return (
    <p class="story-item" style={{ paddingInlineStart: `${1.4 * (depth + 1)}em` }}>
      {mark !== undefined && <span class="story-mark">{mark} </span>}
      {content}
    </p>
  );
}

function Runs({ runs, ...rest }: Omit<Props, "blocks"> & { runs: readonly Run[] }) {
  return glued(runs).map(({ text, footnotes: numbers, close }, at) => {
    const words = text && <Words run={text} />;
    if (numbers.length === 0) return <Fragment key={`${at}${text?.text}`}>{words}</Fragment>;
    return (
      <span key={`${at}cite`} class={`${isLong(text) ? "" : "story-glued"}${isStop(text) ? " after-stop" : ""}`}>
        {words}
        {numbers.map((number) => (
          <Cite key={number} number={number} {...rest} />
        ))}
        {close && <Words run={close} />}
      </span>
    );
  });
}

/** Longer words than a line may hold break somewhere. */
const isLong = (run: Run | undefined) => run !== undefined && run.text.length > 28;

/** Half of a Japanese mark at the end of words is blank: the number stands there. */
const isStop = (run: Run | undefined) => /[、。，．」』）】]$/.test(run?.text ?? "");

function Words({ run: { text, strong, em, code, href } }: { run: Run }) {
  let content = <>{text}</>;
  if (code) content = <code>{content}</code>;
  if (em) content = <em>{content}</em>;
  if (strong) content = <strong>{content}</strong>;
  if (href === undefined) return content;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {content}
    </a>
  );
}

function Cite({ number, footnotes, session, frozen }: Omit<Props, "blocks"> & { number: number }) {
  const cited = footnotes.find((one) => one.number === number);
  if (!cited) return <sup>{number}</sup>;
  const words = presentWords(session.language.value);
  const point = (key: string | undefined) => frozen?.explorer.hover(key);
  return (
    <sup>
      <button
        type="button"
        class="story-cite"
        aria-label={words.footnote(number)}
        onClick={(event) => showFootnote(event.currentTarget, number)}
        onPointerEnter={() => point(cited.key)}
        onPointerLeave={() => point(undefined)}
        onFocus={() => point(cited.key)}
        onBlur={() => point(undefined)}
      >
        {number}
      </button>
    </sup>
  );
}

/** Opens the fold on a phone and moves the focus to the footnote. */
function showFootnote(from: HTMLElement, number: number): void {
  const stage = from.closest(".story-stage");
  const fold = stage?.querySelector<HTMLDetailsElement>("details.story-notes");
  if (fold) fold.open = true;
  const note = stage?.querySelector<HTMLElement>(`[data-footnote="${number}"]`);
  note?.focus();
  note?.scrollIntoView({ block: "nearest" });
}
