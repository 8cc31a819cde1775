import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from "@tanstack/virtual-core";
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";

interface Asked {
  scroller: RefObject<HTMLElement | null>;
  count: number;
  /** px, the same for all rows. */
  rowHeight: number;
  /** Height of what stands above the rows and stays, px. */
  head: number;
  /** Index of a row that is kept though it is out of sight, such as that with the focus; -1 for none. */
  keep: number;
}

/** The rows that are drawn of a long list, where they stand, and a way to bring one into sight. */
export interface Virtual {
  items: { index: number; top: number }[];
  /** Height of all rows, px. */
  height: number;
  bring: (index: number) => void;
}

const beyond = 8;

/** Draws of many rows those in sight. */
export function useVirtual({ scroller, count, rowHeight, head, keep }: Asked): Virtual {
  const [, redraw] = useState(0);
  const options = {
    count,
    estimateSize: () => rowHeight,
    getScrollElement: () => scroller.current,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    overscan: beyond,
    paddingStart: head,
    scrollPaddingStart: head,
    initialRect: { width: 1000, height: 400 },
    onChange: () => redraw((now) => now + 1),
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const shown = defaultRangeExtractor(range);
      return keep < 0 || keep >= count || shown.includes(keep) ? shown : [...shown, keep].sort((a, b) => a - b);
    },
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  virtualizer.setOptions(options);
  useEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight, head]);
  return {
    items: virtualizer.getVirtualItems().map(({ index, start }) => ({ index, top: start - head })),
    height: virtualizer.getTotalSize() - head,
    bring: (index) => virtualizer.scrollToIndex(index, { align: "auto" }),
  };
}
