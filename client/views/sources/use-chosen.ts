import { useState } from "preact/hooks";
import type { Block } from "../../evidence/coverage.ts";
import { quotedBy } from "../../evidence/made.ts";
import type { Span } from "../../evidence/reading.ts";
import type { Edge } from "../../graph/types.ts";
import { toId } from "../details/visit.ts";
import type { ViewProps } from "../props.ts";

interface Chosen {
  /** Offset of the passage that was pressed; undefined where it was put away. */
  start: number | undefined;
  /** What was selected on the canvas when it was pressed. */
  under: string;
}

/**
 * Which passage is read: the one that was pressed, else that of the selection on the canvas. A press selects its node
 * where that is on the canvas; what the pointer is on there stands out here.
 */
export function useChosen({ explorer }: ViewProps, blocks: readonly Block[], passage: Span, edges: readonly Edge[]) {
  const selected = explorer.state.value.selected;
  const under = toId(selected);
  const [pressed, setPressed] = useState<Chosen>();
  const selectedKey = selected?.kind === "node" ? selected.key : undefined;
  const overlaps = (block: Span, span: Span) => block.start < span.end && span.start < block.end;
  const ofSelection = () =>
    selectedKey === undefined
      ? blocks.find((block) => block.node !== undefined && overlaps(block, passage))
      : blocks.find(({ node }) => node === selectedKey);
  const chosen =
    pressed?.under === under
      ? blocks.find((block) => block.node !== undefined && block.start === pressed.start)
      : ofSelection();

  const choose = (block: Block) => {
    const key = block.node;
    if (key !== undefined && explorer.node(key)) explorer.select({ kind: "node", key });
    setPressed({ start: block.start, under: toId(explorer.state.peek().selected) });
  };
  const pointed = explorer.pointed.value?.key;
  const edge = pointed === undefined ? undefined : edges.find(({ key }) => key === pointed);
  const words = edge && quotedBy(edge);
  return {
    chosen,
    selectedKey,
    choose,
    close: () => setPressed({ start: undefined, under }),
    isLit: (block: Block) =>
      pointed !== undefined && (words ? overlaps(block, words) : block.node !== undefined && block.node === pointed),
  };
}
