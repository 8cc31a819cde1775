import minus from "lucide-static/icons/minus.svg?raw";
import plus from "lucide-static/icons/plus.svg?raw";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { PlanOperator } from "../../../../server/schema.ts";
import { queryPlanWords } from "../../../i18n/query-plan.ts";
import { layOutPlan } from "../../../query/plan/layout.ts";
import { dearest, operatorsOf, type Placed } from "../../../query/plan/operators.ts";
import { IconButton } from "../../IconButton.tsx";
import type { QueryProps } from "../query-props.ts";
import { PlanBox } from "./PlanBox.tsx";

const sizes = { width: 208, height: 104, step: 36, beside: 14 };
/** Where it is narrower rows flow down, px. */
const narrow = 520;
const zooms = [0.5, 0.65, 0.8, 1, 1.25, 1.5] as const;
/** The smallest at which names are read: its place among them. */
const smallest = 2;

/** A plan as a tree: rows flow to the last step, as wide as there are many; walked by keys as any tree. */
export function PlanTree({ plan, session }: QueryProps & { plan: PlanOperator }) {
  const words = queryPlanWords(session.language.value);
  const scroller = useRef<HTMLDivElement>(null);
  const tree = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const [zoom, setZoom] = useState(3);
  const [tall, setTall] = useState(false);
  const placed = useMemo(() => operatorsOf(plan), [plan]);
  const picture = useMemo(() => layOutPlan(placed, tall ? "down" : "right", sizes), [placed, tall]);
  const most = useMemo(() => dearest(placed), [placed]);
  const here = Math.min(at, placed.length - 1);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    setTall(box.clientWidth < narrow);
    setZoom(fitting(picture, box));
  }, [picture]);
  useLayoutEffect(() => {
    // What costs most is what a plan is looked at for; else the last step.
    const first = tree.current?.querySelector(`[data-index="${most?.index ?? 0}"]`);
    first?.scrollIntoView({ block: "center", inline: "center" });
  }, [picture, zoom]);
  const go = (index: number | undefined) => {
    if (index === undefined) return;
    setAt(index);
    const box = tree.current?.querySelector<HTMLElement>(`[data-index="${index}"]`);
    box?.focus({ preventScroll: true });
    box?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const scale = zooms[zoom] ?? 1;
  const change = (by: number) => setZoom(Math.max(0, Math.min(zooms.length - 1, zoom + by)));
  const press = (event: KeyboardEvent) => {
    if (event.key === "+" || event.key === "-") change(event.key === "+" ? 1 : -1);
    else if (event.ctrlKey || event.metaKey || event.altKey) return;
    else {
      const next = walk(placed, here, event.key);
      if (next === undefined) return;
      go(next);
    }
    event.preventDefault();
  };
  return (
    <div class="plan-picture">
      <div class="plan-zoom">
        <IconButton svg={minus} label={words.zoomOut} size={14} off={zoom === 0} press={() => change(-1)} />
        <IconButton svg={plus} label={words.zoomIn} size={14} off={zoom === zooms.length - 1} press={() => change(1)} />
      </div>
      <div class="plan-scroll" ref={scroller}>
        <div
          class="plan-size"
          style={{ inlineSize: `${picture.width * scale}px`, blockSize: `${picture.height * scale}px` }}
        >
          <div
            class="plan-tree"
            role="tree"
            aria-label={words.tree}
            ref={tree}
            style={{ inlineSize: `${picture.width}px`, blockSize: `${picture.height}px`, transform: `scale(${scale})` }}
            onKeyDown={press}
          >
            <svg width={picture.width} height={picture.height} aria-hidden="true">
              {picture.ways.map(({ from, path, width }) => (
                <path key={from} d={path} stroke-width={width} />
              ))}
            </svg>
            {placed.map((one) => (
              <PlanBox
                key={one.index}
                {...{ session, one, sizes }}
                place={picture.boxes[one.index] ?? { x: 0, y: 0 }}
                share={most?.index === one.index ? most.share : undefined}
                stop={one.index === here}
                focus={() => setAt(one.index)}
              />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}

/** The largest zoom up to 100 % that shows the whole plan, but none that cannot be read. */
function fitting({ width, height }: { width: number; height: number }, box: HTMLElement): number {
  const room = 28;
  const fits = (zoom: number) => width * zoom <= box.clientWidth - room && height * zoom <= box.clientHeight - room;
  return Math.max(
    smallest,
    zooms.findLastIndex((zoom) => zoom <= 1 && fits(zoom)),
  );
}

/** Where a key leads in a tree: up and down in order, right to the first input, left to what takes the rows. */
function walk(placed: readonly Placed[], here: number, key: string): number | undefined {
  const last = placed.length - 1;
  if (key === "ArrowDown") return Math.min(last, here + 1);
  if (key === "ArrowUp") return Math.max(0, here - 1);
  if (key === "Home") return 0;
  if (key === "End") return last;
  if (key === "ArrowLeft") return placed[here]?.parent;
  return key === "ArrowRight" ? placed.find(({ parent }) => parent === here)?.index : undefined;
}
