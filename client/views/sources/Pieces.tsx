import { useMemo } from "preact/hooks";
import type { DocumentText } from "../../../server/schema.ts";
import { type Block, blocksOf } from "../../evidence/coverage.ts";
import { nameOf } from "../../evidence/names.ts";
import type { Span } from "../../evidence/reading.ts";
import { detailWords } from "../../i18n/details.ts";
import { openNode } from "../details/open-node.ts";
import type { ViewProps } from "../props.ts";
import { kindColours } from "./kind-colour.ts";

interface Props extends ViewProps {
  text: DocumentText;
  marked: Span;
  /** Key of the selected node, whose pieces stand out. */
  selected: string | undefined;
}

/** The text as it was found, each piece in the quiet colour of its kind; a press on a piece opens its node. */
export function Pieces({ text, marked, selected, ...views }: Props) {
  const { explorer, session } = views;
  const { start, end } = marked;
  const blocks = useMemo(() => blocksOf(text, { start, end }), [text, start, end]);
  const colours = kindColours(text, explorer.lens.value, session.theme.value);
  return blocks.map((block) => (
    <Piece
      key={block.start}
      {...views}
      block={block}
      colour={colours.get(block.kind)}
      current={block.node !== undefined && block.node === selected}
    />
  ));
}

function Piece({
  block,
  colour,
  current,
  ...views
}: ViewProps & { block: Block; colour: string | undefined; current: boolean }) {
  const words = block.parts.map(({ text, mark }, index) =>
    mark ? <mark key={`${index}${text}`}>{text}</mark> : <span key={`${index}${text}`}>{text}</span>,
  );
  const { node } = block;
  if (node === undefined) return <span class="piece-plain">{words}</span>;
  return (
    <span
      class="piece"
      style={{ "--kind": colour ?? "transparent" }}
      aria-current={current ? "true" : undefined}
      {...pressable(() => void openNode(views, node))}
      title={hint(views, node)}
    >
      {words}
    </span>
  );
}

/** A button cannot break over lines as a piece of text must; this is what makes a span one. */
function pressable(press: () => void) {
  return {
    role: "button",
    tabIndex: 0,
    onClick: press,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      press();
    },
  } as const;
}

function hint({ explorer, session }: ViewProps, key: string): string {
  const language = session.language.value;
  const node = explorer.node(key);
  return detailWords(language).openPiece(node ? nameOf(node, explorer.lens.value, language) : key);
}
