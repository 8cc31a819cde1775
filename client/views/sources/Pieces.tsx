import type { DocumentText } from "../../../server/schema.ts";
import type { Block } from "../../evidence/coverage.ts";
import { nameOf } from "../../evidence/names.ts";
import type { Node } from "../../graph/types.ts";
import { readingWords } from "../../i18n/reading.ts";
import type { ViewProps } from "../props.ts";
import { kindColours } from "./kind-colour.ts";

interface Props extends ViewProps {
  text: DocumentText;
  blocks: readonly Block[];
  /** What stands out: the passage that is read, those of the selection, those under the pointer on the canvas. */
  stands: (block: Block) => { chosen: boolean; current: boolean; lit: boolean };
  nodes: ReadonlyMap<string, Node>;
  choose: (block: Block) => void;
  point: (block: Block | undefined) => void;
}

/** The text as it was found, each piece in the quiet colour of its kind; a press on a piece shows what it made. */
export function Pieces({ text, blocks, stands, nodes, choose, point, ...views }: Props) {
  const { explorer, session } = views;
  const colours = kindColours(text, explorer.lens.value, session.theme.value);
  return blocks.map((block) => (
    <Piece
      key={block.start}
      block={block}
      colour={colours.get(block.kind)}
      {...stands(block)}
      hint={hint(views, block, nodes)}
      choose={choose}
      point={point}
    />
  ));
}

interface PieceProps extends Pick<Props, "choose" | "point"> {
  block: Block;
  colour: string | undefined;
  chosen: boolean;
  current: boolean;
  lit: boolean;
  hint: string;
}

function Piece({ block, colour, chosen, current, lit, hint, choose, point }: PieceProps) {
  const words = block.parts.map(({ text, mark, said }, index) =>
    mark ? (
      <mark key={`${index}${text}`}>{text}</mark>
    ) : (
      <span key={`${index}${text}`} class={said ? "piece-said" : undefined}>
        {text}
      </span>
    ),
  );
  if (block.node === undefined) return <span class="piece-plain">{words}</span>;
  return (
    <span
      class={`piece${lit ? " piece-lit" : ""}`}
      style={{ "--kind": colour ?? "transparent" }}
      aria-current={current ? "true" : undefined}
      {...pressable(
        () => choose(block),
        chosen,
        (on) => point(on ? block : undefined),
      )}
      title={hint}
    >
      {words}
    </span>
  );
}

/** A button cannot break over lines as a piece of text must; this is what makes a span one. */
function pressable(press: () => void, pressed: boolean, point: (on: boolean) => void) {
  return {
    role: "button",
    "aria-pressed": pressed,
    tabIndex: 0,
    onClick: press,
    onPointerEnter: () => point(true),
    onPointerLeave: () => point(false),
    onFocus: () => point(true),
    onBlur: () => point(false),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      press();
    },
  } as const;
}

function hint({ explorer, session }: ViewProps, { node: key }: Block, nodes: ReadonlyMap<string, Node>): string {
  const language = session.language.value;
  if (key === undefined) return "";
  const node = explorer.node(key) ?? nodes.get(key);
  return readingWords(language).readPiece(node ? nameOf(node, explorer.lens.value, language) : key);
}
