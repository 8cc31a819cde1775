import type { Surface } from "../../graph/palette.ts";
import type { Block, Run } from "../../story/types.ts";
import { heightOf, type Setting } from "../picture/flow.ts";
import { wrapped } from "../picture/wrap.ts";
import { writtenRows } from "../picture/written.ts";

/** The largest of these sizes in which a title has no more than so many lines. */
export function fittingSize(title: string, sizes: readonly number[], lines: number, setting: Setting): number {
  return sizes.find((size) => linesOf(title, size, setting) <= lines) ?? sizes.at(-1) ?? 16;
}

/** How many lines a title takes. */
export function linesOf(title: string, size: number, { width, language, measure }: Setting): number {
  return wrapped(title, width, language, (words) => measure(words, size, 700)).length;
}

/** Blocks in parts that each fit into a height; a block that is too long for one is cut between its pieces of text. */
export function partsOf(blocks: readonly Block[], height: number, setting: Setting, surface: Surface): Block[][] {
  const high = (some: readonly Block[]) => heightOf(writtenRows(some, surface, setting));
  const parts: Block[][] = [];
  let part: Block[] = [];
  const close = () => {
    if (part.length > 0) parts.push(part);
    part = [];
  };
  for (const block of blocks.flatMap((one) => (high([one]) > height ? halved(one, height, high) : [one]))) {
    if (part.length > 0 && high([...part, block]) > height) close();
    part.push(block);
  }
  close();
  return parts;
}

/** A block in pieces that fit. */
function halved(block: Block, height: number, high: (some: readonly Block[]) => number): Block[] {
  if (high([block]) <= height) return [block];
  const [first, second] = cut(block);
  if (!second) return [block];
  return [...halved(first, height, high), ...halved(second, height, high)];
}

/** Two halves of a block, where possible between sentences. */
function cut({ runs, ...rest }: Block): [Block, Block?] {
  const length = runs.reduce((sum, { text }) => sum + text.length, 0);
  if (length < 40) return [{ ...rest, runs }];
  const [before, after]: [Run[], Run[]] = [[], []];
  let at = 0;
  for (const run of runs) {
    const { text } = run;
    const middle = length / 2 - at;
    at += text.length;
    if (middle >= text.length) before.push(run);
    else if (middle <= 0) after.push(run);
    else {
      const end = text.slice(0, Math.ceil(middle)).search(/[。.!?！？\s][^。.!?！？\s]*$/u);
      const place = end > 0 ? end + 1 : Math.ceil(middle);
      before.push({ ...run, text: text.slice(0, place) });
      after.push({ ...run, text: text.slice(place) });
    }
  }
  return [
    { ...rest, runs: before },
    { ...rest, mark: "", runs: after },
  ];
}
